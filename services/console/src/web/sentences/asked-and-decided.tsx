// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../api/schemas.ts';
import { useSession } from '../api/session.ts';
import { shortInstant } from '../format/instant.ts';
import { personName } from '../format/person-name.ts';

type Props = { of: Pick<Identity['ReconcileRun'], 'askedBy' | 'decidedBy' | 'decidedAt'> };

/** Who asked for something, and which second person decided it, when. */
export function AskedAndDecided({ of: { askedBy, decidedBy, decidedAt } }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  return (
    <>
      {personName(askedBy)}
      {decidedBy !== null && decidedAt !== null && (
        <span className="meta line">
          <Trans>
            décidé par {personName(decidedBy)}, le {shortInstant(decidedAt, i18n.locale, today)}
          </Trans>
        </span>
      )}
    </>
  );
}
