// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { createProposal } from '../../api/plan-commands.ts';
import { cohortQuery, playbooksQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { foreignLanguage } from '../../sentences/playbook-text.tsx';
import { ActionError } from '../../ui/action-error.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useFreezablePlaces } from '../campaign/use-freezable-places.ts';
import { CohortChoice } from './cohort-choice.tsx';
import {
  type CohortChoiceValue,
  EVERYONE,
  cohortFilter,
  keepCohort,
  toNewProposal,
} from './plan-choice.ts';
import { KnownFreezes } from './known-freezes.tsx';
import { ResourceSummary } from './resource-summary.tsx';
import { Stepper } from './stepper.tsx';
import { WaveChoice, type WaveChoiceValue } from './wave-choice.tsx';

/** The four choices of a plan, then the proposal. */
export function PlanSetup() {
  const { i18n } = useLingui();
  const { today } = useSession();
  const navigate = useNavigate();
  const playbooks = useQuery(playbooksQuery);
  const [playbookId, setPlaybookId] = useState<string>();
  const [cohort, setCohort] = useState<CohortChoiceValue>(EVERYONE);
  const [waves, setWaves] = useState<WaveChoiceValue>({
    mode: 'auto',
    number: '',
    startDate: today,
    fair: false,
    perRegion: '',
  });
  const [freezes, setFreezes] = useState<readonly Planning['NewFreeze'][]>([]);
  const found = useQuery(cohortQuery(cohortFilter(cohort)));
  const places = useFreezablePlaces(found.data?.items ?? []);
  const propose = useCommand(
    'planning',
    ({ playbook, key }: { playbook: string; key: string }) =>
      createProposal(
        {
          ...toNewProposal(playbook, cohort, found.data?.items ?? [], waves),
          ...(freezes.length > 0 && { freezes: [...freezes] }),
        },
        key,
      ),
    ({ id }) => void navigate({ to: '/atelier', search: { proposal: id } }),
  );
  if (playbooks.error !== null) {
    return <Failure error={playbooks.error} onRetry={() => void playbooks.refetch()} />;
  }
  if (playbooks.data === undefined) return <Loading />;
  const { items } = playbooks.data;
  const chosen = items.find(({ id }) => id === playbookId) ?? items[0];
  if (chosen === undefined) {
    return (
      <Empty>
        <p>
          <Trans>Aucun plan type n’est publié. Publiez-en un, puis revenez ici.</Trans>
        </p>
        <p className="actions">
          <Link className={buttonClass('main')} to="/plans-types">
            <Trans>Les plans types</Trans>
          </Link>
        </p>
      </Empty>
    );
  }
  const kept = keepCohort(found.data?.items ?? [], cohort);
  const free = kept.length;
  const { version } = chosen;
  const { tasks, gates, criteria } = chosen.counts;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    propose.mutate({ playbook: chosen.id, key: crypto.randomUUID() });
  };
  return (
    <FieldErrors
      error={propose.error}
      fields={{
        playbookId: 'playbook',
        startDate: 'start',
        waves: 'waves',
        'waves/perRegion': 'per-region',
        'cohort/filter/minReadinessScore': 'minimum',
        'cohort/filter/minAssociations': 'least-associations',
        'cohort/filter/minMembers': 'least-members',
      }}
    >
      <form onSubmit={submit}>
        <Stepper
          current="proposer"
          steps={[
            {
              id: 'plan-type',
              title: <Trans>Plan type</Trans>,
              detail: (
                <Plural
                  value={tasks}
                  one={`v${version}, # tâche type`}
                  other={`v${version}, # tâches types`}
                />
              ),
              done: true,
            },
            {
              id: 'cohorte',
              title: <Trans>Cohorte</Trans>,
              detail: <Plural value={free} one="# département" other="# départements" />,
              done: free > 0,
            },
            {
              id: 'moyens',
              title: <Trans>Moyens</Trans>,
              detail: <Trans>déclarés</Trans>,
              done: true,
            },
            {
              id: 'proposer',
              title: <Trans>Proposer</Trans>,
              detail: <Trans>vagues et dates</Trans>,
              done: false,
            },
            {
              id: 'propositions',
              title: <Trans>Comparer</Trans>,
              detail: <Trans>ensuite</Trans>,
              done: false,
            },
            {
              id: 'propositions',
              title: <Trans>S’engager</Trans>,
              detail: <Trans>à la fin</Trans>,
              done: false,
            },
          ]}
        />
        <div className="grid">
          <div className="c7 stack">
            <Panel
              id="cohorte"
              title={
                <Plural
                  value={free}
                  _0="Aucun département ne correspond"
                  one="Un département sera planifié"
                  other="# départements seront planifiés"
                />
              }
              hint={
                <Trans>Ceux qui ne sont dans aucune campagne, filtrés comme vous voulez.</Trans>
              }
            >
              {found.error !== null && (
                <Failure error={found.error} onRetry={() => void found.refetch()} />
              )}
              <CohortChoice page={found.data} value={cohort} onChange={setCohort} />
            </Panel>
            <Panel
              id="proposer"
              title={<Trans>Proposer des vagues et des dates</Trans>}
              className="yours"
            >
              <WaveChoice value={waves} onChange={setWaves} />
              {propose.error !== null && <ActionError error={propose.error} />}
              <p className="actions end">
                <Button
                  look="main"
                  type="submit"
                  pending={propose.isPending}
                  pendingLabel={<Trans>Calcul…</Trans>}
                >
                  <Trans>Proposer un plan</Trans>
                </Button>
              </p>
              {free === 0 && (
                <p className="small muted">
                  <Trans>Élargissez la cohorte : aucun département libre ne correspond.</Trans>
                </p>
              )}
            </Panel>
          </div>
          <div className="c5 stack">
            <Panel id="plan-type" title={<Trans>Le plan type</Trans>}>
              <SelectField
                id="playbook"
                label={<Trans>Version</Trans>}
                value={chosen.id}
                onChange={(event) => setPlaybookId(event.currentTarget.value)}
              >
                {items.map((playbook) => (
                  <option
                    key={playbook.id}
                    value={playbook.id}
                    lang={foreignLanguage(playbook.title, i18n.locale)}
                  >
                    {inLanguage(playbook.title, i18n.locale)}
                    {playbook.owner !== null && `, ${playbook.owner.shortName}`} (v
                    {playbook.version})
                  </option>
                ))}
              </SelectField>
              <p className="small muted end">
                <Trans>
                  <Plural value={tasks} one="# tâche type" other="# tâches types" />,{' '}
                  <Plural value={gates} one="# jalon" other="# jalons" />,{' '}
                  <Plural value={criteria} one="# critère" other="# critères" />.
                </Trans>
              </p>
            </Panel>
            <KnownFreezes places={places} value={freezes} onChange={setFreezes} />
            <ResourceSummary />
          </div>
        </div>
      </form>
    </FieldErrors>
  );
}
