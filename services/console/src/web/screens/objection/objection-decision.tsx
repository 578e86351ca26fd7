// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { buttonClass } from '../../ui/button.tsx';
import { ObjectionLink } from './objection-link.tsx';
import { ObjectionReason } from './objection-reason.tsx';

/** An objection that waits for its answer, and the way to where it is given, beside the plan. */
export function ObjectionDecision({ objection }: { objection: Planning['ObjectionInBrief'] }) {
  const plan = objection.proposal?.name;
  return (
    <>
      {plan !== undefined && (
        <p className="meta">
          <Trans>Proposition : {plan}</Trans>
        </p>
      )}
      <ObjectionReason objection={objection} />
      <p className="actions end">
        <ObjectionLink className={buttonClass('main')} objection={objection}>
          <Trans>Répondre à l’objection</Trans>
        </ObjectionLink>
      </p>
    </>
  );
}
