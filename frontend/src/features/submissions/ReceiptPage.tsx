import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '@/shared/api/client';
import type { ReceiptCheck } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { exactly } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useTitle } from '@/shared/ui/useTitle';
import { words } from './texts';

/** For anyone who holds a receipt: is it true? Nothing of the report is shown. */
export default function ReceiptPage() {
  const t = useText(words);
  useTitle(t('receiptCheck'));
  const { reference } = useParams({ from: '/bien-nhan/$reference' });
  const receipt = useQuery({
    queryKey: ['receipt', reference],
    queryFn: () => api<ReceiptCheck>(`/receipts/${encodeURIComponent(reference)}`),
    retry: false,
  });
  if (receipt.isPending) return <p role="status">{t('loading')}</p>;
  if (receipt.isError) {
    const unknown = receipt.error instanceof ApiError && receipt.error.status === 404;
    return (
      <>
        <h1>{t('receiptCheck')}</h1>
        <p className="notice notice-bad" role="alert">
          {unknown ? t('receiptUnknown', reference) : t('failed')}
        </p>
      </>
    );
  }
  const r = receipt.data;
  return (
    <>
      <h1>{t('receiptCheck')}</h1>
      <section className="receipt" aria-labelledby="true">
        <h2 id="true">
          ✓ {t('receiptTrue')} · {r.onTime ? t('receiptOnTime') : t('receiptLate')}
        </h2>
        <dl>
          <dt>{t('receiptNumber')}</dt>
          <dd className="big">{r.number}</dd>
          <dt>{t('unit')}</dt>
          <dd>{r.unit}</dd>
          <dt>{t('report')}</dt>
          <dd>
            {r.period} – {r.directive}
          </dd>
          <dt>{t('receiptTime')}</dt>
          <dd>{exactly(r.receivedAt)}</dd>
          <dt>{t('receiptHash')}</dt>
          <dd className="hash">{r.contentHash}</dd>
        </dl>
        <p>{r.deadline}</p>
        {!r.latest && <p>{t('receiptSuperseded')}</p>}
      </section>
    </>
  );
}
