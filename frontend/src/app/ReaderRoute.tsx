import { useParams } from '@tanstack/react-router';
import ReaderPage from '@/features/materials/ReaderPage';

export default function ReaderRoute() {
  const { id } = useParams({ from: '/doc-duyet/$id' });
  return <ReaderPage key={id} id={id} />;
}
