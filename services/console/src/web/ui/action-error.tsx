// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem-error.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { ProblemDetails, useProblemSentence } from './failure.tsx';

/** A refused action: the service's sentences, and a way to read again when somebody else was faster. */
export function ActionError({ error }: { error: Error }) {
  const sentence = useProblemSentence()(error);
  const client = useQueryClient();
  const located = error instanceof ProblemError ? (error.document.errors ?? []) : [];
  const stale = error instanceof ProblemError && error.status === 412;
  return (
    <ErrorSummary title={sentence} issues={located.map(({ detail }) => ({ message: detail }))}>
      {stale && (
        <p className="actions">
          <Button icon="retry" onClick={() => void client.invalidateQueries()}>
            <Trans>Relire</Trans>
          </Button>
        </p>
      )}
      <ProblemDetails error={error} />
    </ErrorSummary>
  );
}
