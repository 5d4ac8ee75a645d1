import { getRouteApi } from '@tanstack/react-router';
import { ReportScreen } from '../../features/reports/report-screen';

const route = getRouteApi('/shell/rapports/$id');

export function ReportPage() {
  const { id } = route.useParams();
  return <ReportScreen key={id} id={id} />;
}
