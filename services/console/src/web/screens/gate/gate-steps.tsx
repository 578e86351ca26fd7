// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { isGiven } from '../../format/is-given.ts';
import { personName } from '../../format/person-name.ts';
import { shortInstant } from '../../format/instant.ts';
import { PersonNames } from '../../sentences/person-names.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { GATE_STATES } from '../../words/gate-words.ts';

/** The three words of a gate: the department declares, the region accepts, the nation opens. */
export function GateSteps({ gate }: { gate: Planning['Gate'] }) {
  const { i18n } = useLingui();
  const words = GATE_STATES[gate.state];
  return (
    <Panel
      title={<Trans>Trois paroles</Trans>}
      aside={
        <StateLabel tone={words.tone} glyph={words.glyph}>
          {i18n._(words.label)}
        </StateLabel>
      }
    >
      {gate.refusal !== null && (
        <Note tone="late">
          <p>
            <b>
              <Trans>Refusé :</Trans>
            </b>{' '}
            {gate.refusal.text}
          </p>
          {gate.refusal.by !== null && <p className="meta">{personName(gate.refusal.by)}</p>}
        </Note>
      )}
      <ol className="rows">
        <Step
          title={<Trans>Le département déclare</Trans>}
          act={gate.declared}
          role={gate.declares}
        />
        <Step title={<Trans>La région accepte</Trans>} act={gate.accepted} role={gate.accepts} />
        <Step title={<Trans>La nation ouvre</Trans>} act={gate.opened} role={gate.opens} />
      </ol>
      {gate.waitsFor !== null && (
        <p className="small end">
          <b>
            <WaitsWords waitsFor={gate.waitsFor} />
          </b>{' '}
          {gate.waveGate !== null && gate.waitsFor === 'wave-gate' && (
            <Trans>
              Elle attend « <PlaybookText text={gate.waveGate.title} /> ».
            </Trans>
          )}{' '}
          {gate.whoCanAct.length > 0 && (
            <>
              <Trans>Peut agir :</Trans> <PersonNames people={gate.whoCanAct} where />
            </>
          )}
        </p>
      )}
    </Panel>
  );
}

type StepProps = { title: ReactNode; act: Planning['Act'] | null; role: Planning['Role'] };

function Step({ title, act, role }: StepProps) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const who = !isGiven(act?.by) ? '' : personName(act.by);
  return (
    <li>
      <Glyph name={act === null ? 'todo' : 'live'} tone={act === null ? 'todo' : 'live'} />
      <div>
        <b>{title}</b>
        {act === null ? (
          <span>
            {role.people.length > 0 ? (
              <PersonNames people={role.people} />
            ) : (
              <Trans>place vacante</Trans>
            )}
          </span>
        ) : (
          <span>
            {who}, {shortInstant(act.at, i18n.locale, today)}
            {act.message !== null && (
              <>
                <Trans comment="before what somebody wrote"> :</Trans> {act.message}
              </>
            )}
          </span>
        )}
      </div>
    </li>
  );
}

function WaitsWords({ waitsFor }: { waitsFor: NonNullable<Planning['Gate']['waitsFor']> }) {
  switch (waitsFor) {
    case 'criteria':
      return <Trans>Des critères manquent encore.</Trans>;
    case 'declaration':
      return <Trans>Les critères sont réunis : le département peut déclarer.</Trans>;
    case 'acceptance':
      return <Trans>La région doit accepter ou refuser.</Trans>;
    case 'opening':
      return <Trans>La nation doit ouvrir ou refuser.</Trans>;
    case 'wave-gate':
      return <Trans>La décision attend l’ouverture de la vague.</Trans>;
  }
}
