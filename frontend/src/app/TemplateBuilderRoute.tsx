import { useState } from 'react';
import { ReportForm } from '@/features/submissions/ReportForm';
import { check } from '@/features/submissions/rules';
import { BuilderPage } from '@/features/templates/BuilderPage';
import type { ReportTemplate, Submission, SubmissionContent } from '@/shared/api/generated/types.gen';

const NOTHING: SubmissionContent = { values: {}, narrative: {}, notes: {} };
/** Of a report only what the form looks at. */
const TRIAL = { id: 'preview', marks: [], previous: null } as unknown as Submission;

export default function TemplateBuilderRoute(props: { revise?: string; copy?: string }) {
  return <BuilderPage {...props} preview={(template) => <Trial template={template} />} />;
}

/** The real form, filled in for nobody. */
function Trial({ template }: { template: ReportTemplate }) {
  const [content, setContent] = useState(NOTHING);
  const [typed, setTyped] = useState<Record<string, string>>({});
  return (
    <ReportForm
      submission={TRIAL}
      template={template}
      content={content}
      typed={typed}
      files={() => null}
      findings={check(template, content, TRIAL)}
      onChange={(changed, boxes) => {
        setContent(changed);
        setTyped(boxes);
      }}
      onCheck={() => {}}
    />
  );
}
