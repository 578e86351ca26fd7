// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { gateQuery } from '../../api/gate-query.ts';
import { useSession } from '../../api/session.ts';
import { longDate } from '../../format/civil-date.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { HistoryList } from '../../sentences/history-list.tsx';
import { LateBy } from '../../sentences/late-by.tsx';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { placeOf } from '../../territory/place.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import '../work/work.css';
import { CriteriaTable } from './criteria-table.tsx';
import { GateActions } from './gate-actions.tsx';
import { GateSteps } from './gate-steps.tsx';

/** A gate: what must be true, what is, and whose word is waited for. */
export function GateScreen() {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { gateId } = useParams({ from: '/jalons/$gateId' });
  const { data: gate, error, refetch } = useQuery(gateQuery(gateId));
  if (error !== null && gate === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (gate === undefined) return <Loading />;
  const title = inLanguage(gate.title, i18n.locale);
  const place = placeOf(gate.organisation);
  const { criteriaMet: met, criteriaTotal: total, template, wave } = gate;
  return (
    <>
      <PageHead
        title={t`Jalon ${template} : ${title}`}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/campagne" search={{ id: gate.campaign.id }}>
              {gate.campaign.name}
            </Link>{' '}
            › {place}
          </nav>
        }
        meta={t`${place} · vague ${wave}`}
        lead={
          <>
            <b>
              <Plural
                value={met}
                _0={`Aucun critère sur ${total} n’est réuni.`}
                one={`# critère sur ${total} est réuni.`}
                other={`# critères sur ${total} sont réunis.`}
              />
            </b>{' '}
            <PlaybookText text={`${gate.meaning}.`} />{' '}
            {gate.openedOn === null && gate.planned !== null && (
              <>
                <Trans>Ouverture prévue le {longDate(gate.planned, i18n.locale, today)}.</Trans>{' '}
                <LateBy planned={gate.planned} />
              </>
            )}
          </>
        }
      />
      <div className="grid">
        <div className="c8 stack">
          <Panel title={<Trans>Ce qui doit être vrai</Trans>} hint={<ModeWords mode={gate.mode} />}>
            <CriteriaTable gate={gate} />
          </Panel>
          {gate.history.length > 0 && (
            <Panel title={<Trans>Ce qui s’est passé</Trans>}>
              <HistoryList entries={gate.history} />
            </Panel>
          )}
        </div>
        <aside className="c4 stack">
          <GateSteps gate={gate} />
          <GateActions gate={gate} />
        </aside>
      </div>
    </>
  );
}

function ModeWords({ mode }: { mode: string }) {
  const [needed, total] = mode.split('-of-');
  if (mode === 'all') return <Trans>Tous les critères doivent être réunis.</Trans>;
  if (mode === 'any') return <Trans>Un seul critère suffit.</Trans>;
  return (
    <Plural
      value={Number(needed)}
      one={`Un critère sur ${total} suffit, mais aucun des obligatoires ne peut manquer.`}
      other={`# critères sur ${total} suffisent, mais aucun des obligatoires ne peut manquer.`}
    />
  );
}
