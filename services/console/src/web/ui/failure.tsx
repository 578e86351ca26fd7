// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { ProblemError } from '../api/problem-error.ts';
import { Note } from './note.tsx';
import { RetryButton } from './retry-button.tsx';

/** A read that failed: the service's sentence, its tracking number in the details, and another try. */
export function Failure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  return (
    <Note tone="block" said="now">
      <p>
        <b>
          <ProblemSentence error={error} />
        </b>
      </p>
      <ProblemDetails error={error} />
      {onRetry !== undefined && (
        <p className="actions">
          <RetryButton onRetry={onRetry}>
            <Trans>Réessayer</Trans>
          </RetryButton>
        </p>
      )}
    </Note>
  );
}

/** The sentence of a refusal, or one of ours when nothing came back. */
export function useProblemSentence(): (error: Error) => string {
  const { t } = useLingui();
  return (error) =>
    error instanceof ProblemError && error.message !== ''
      ? error.message
      : t`Le service ne répond pas. Rien n’est perdu : vérifiez votre connexion, puis réessayez.`;
}

function ProblemSentence({ error }: { error: Error }) {
  return useProblemSentence()(error);
}

/** The code and the tracking number, for whoever must report the refusal. */
export function ProblemDetails({ error }: { error: Error }) {
  if (!(error instanceof ProblemError)) return null;
  const { code, document } = error;
  return (
    <details className="disc">
      <summary>
        <Trans>Détails à transmettre</Trans>
      </summary>
      <p className="small">
        <code>{code}</code>{' '}
        {document.correlationId !== undefined && <code>{document.correlationId}</code>}
      </p>
      {document.errors?.map(({ where, detail }) => (
        <p className="small" key={where}>
          <code>{where}</code> {detail}
        </p>
      ))}
    </details>
  );
}
