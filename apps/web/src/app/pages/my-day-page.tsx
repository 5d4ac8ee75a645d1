import { CreateActions } from '../../features/dossier/create-actions';
import { MyDayScreen } from '../../features/my-day/my-day-screen';

export function MyDayPage() {
  return <MyDayScreen actions={<CreateActions />} />;
}
