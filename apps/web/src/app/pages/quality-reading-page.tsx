import { getRouteApi } from '@tanstack/react-router';
import { ReadingScreen } from '../../features/quality/reading-screen';

const route = getRouteApi('/shell/qualite/lecture/$id');

export function QualityReadingPage() {
  const { id } = route.useParams();
  return <ReadingScreen key={id} id={id} />;
}
