// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { fieldIssues } from '../api/field-issues.ts';
import { ProblemError } from '../api/problem-error.ts';
import { ErrorSummary } from './error-summary.tsx';
import { ProblemDetails, useProblemSentence } from './failure.tsx';
import { StepUp } from './step-up.tsx';
import { RetryButton } from './retry-button.tsx';
import { useFieldIds, useIssueSentence } from './field-errors.tsx';

/**
 * A refused action: the service's sentences, each leading to the field that it names (see `FieldErrors`), and a way to
 * read again when somebody else was faster.
 */
export function ActionError({ error }: { error: Error }) {
  const sentence = useProblemSentence()(error);
  const issueSentence = useIssueSentence();
  const client = useQueryClient();
  const needsFactor = error instanceof ProblemError && error.code === 'second-factor-needed';
  const stale = error instanceof ProblemError && error.status === 412;
  const issues = fieldIssues(error, useFieldIds()).filter(
    ({ field, code }) => field !== undefined || code !== 'request-invalid',
  );
  return (
    <ErrorSummary
      title={sentence}
      issues={issues.map((issue) => ({ ...issue, message: issueSentence(issue) }))}
    >
      {needsFactor && <StepUp />}
      {stale && (
        <p className="actions">
          <RetryButton onRetry={() => void client.invalidateQueries()}>
            <Trans>Relire</Trans>
          </RetryButton>
        </p>
      )}
      <ProblemDetails error={error} />
    </ErrorSummary>
  );
}
