// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useId, useRef, useState } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { Note } from '../../ui/note.tsx';
import { LoanItem } from '../loan/loan-item.tsx';

/** Loans that wait for this hat's answer, and what the last answer means. */
export function LoanOffers({ loans }: { loans: Planning['ResourceLoan'][] }) {
  const titleId = useId();
  const [answer, setAnswer] = useState<boolean | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const answered = (isAccepted: boolean) => {
    setAnswer(isAccepted);
    title.current?.focus();
  };
  if (loans.length === 0 && answer === null) return null;
  return (
    <section aria-labelledby={titleId} id="prets-proposes">
      <h2 id={titleId} ref={title} tabIndex={-1}>
        <Trans>Des moyens que l’on vous prête</Trans>
      </h2>
      {answer !== null && (
        <Note {...(answer && { tone: 'live' as const })} said="politely">
          <p>
            {answer ? (
              <Trans>
                Le prêt est accepté : la proposition suivante et la prochaine réparation des dates
                en tiennent compte.
              </Trans>
            ) : (
              <Trans>Le prêt est refusé ; ceux qui le proposaient lisent pourquoi.</Trans>
            )}
          </p>
        </Note>
      )}
      <ul className="tasks">
        {loans.map((loan) => (
          <li className="panel" key={`${loan.id} ${loan.revision}`}>
            <LoanItem loan={loan} onAnswered={answered} />
          </li>
        ))}
      </ul>
    </section>
  );
}
