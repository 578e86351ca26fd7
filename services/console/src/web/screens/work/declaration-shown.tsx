// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { personName } from '../../format/person-name.ts';
import { useSession } from '../../api/session.ts';
import { shortDate } from '../../format/civil-date.ts';
import { shortInstant } from '../../format/instant.ts';
import { SubTitle } from '../../ui/sub-title.tsx';
import { EvidenceShown } from './evidence-shown.tsx';

type Props = { task: Planning['Task']; declaration: Planning['Declaration'] };

/** What was declared, by whom, with which evidence. */
export function DeclarationShown({ task, declaration }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const who = declaration.by === null ? null : personName(declaration.by);
  const when = shortInstant(declaration.at, i18n.locale, today);
  const done = shortDate(declaration.doneOn, i18n.locale, today);
  return (
    <section className="declared">
      <SubTitle>
        <Trans>Ce qui est déclaré</Trans>
      </SubTitle>
      <p className="meta">
        {who === null ? (
          <Trans>
            Déclarée par essaim le {when} : faite le {done}.
          </Trans>
        ) : (
          <Trans>
            Déclarée par {who} le {when} : faite le {done}.
          </Trans>
        )}
      </p>
      {declaration.note !== null && <p className="pre">{declaration.note}</p>}
      <ul className="proofs">
        {declaration.evidence.map((evidence) => (
          <li key={evidence.criterion ?? evidence.text}>
            <EvidenceShown taskId={task.id} evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
