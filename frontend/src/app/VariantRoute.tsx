import { useParams } from '@tanstack/react-router';
import VariantPage from '@/features/materials/VariantPage';

export default function VariantRoute() {
  const { id } = useParams({ from: '/tai-lieu/ban/$id' });
  return <VariantPage key={id} id={id} />;
}
