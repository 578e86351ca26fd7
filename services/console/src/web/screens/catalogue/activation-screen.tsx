// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { acceptActivation, refuseActivation } from '../../api/activation-commands.ts';
import { activationQuery } from '../../api/activations-query.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { WhoCanAct } from '../../sentences/who-can-act.tsx';
import { AcceptOrRefuse } from '../../ui/accept-or-refuse.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { END_STEPS } from '../../words/activation-words.ts';
import { ActivationFacts } from './activation-facts.tsx';
import { ActivationLabel } from './activation-label.tsx';
import './catalogue.css';
import { ClientPanel } from './client-panel.tsx';
import { ConfirmPanel } from './confirm-panel.tsx';
import { EndForm } from './end-form.tsx';
import { ResumePanel } from './resume-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';
import { StepTable } from './step-table.tsx';
import { SuspendForm } from './suspend-form.tsx';

/** An activation, step by step: where it stands, why, and who can act. */
export function ActivationScreen() {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { activationId } = useParams({ from: '/activations/$activationId' });
  const { data: activation, error, refetch } = useQuery(activationQuery(activationId));
  if (error !== null && activation === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (activation === undefined) return <Loading />;
  const { toolName, organisationName } = activation;
  return (
    <>
      <PageHead
        title={t`${toolName} pour ${organisationName}`}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/catalogue" search={{ view: 'activations' }}>
              <Trans>Activations</Trans>
            </Link>{' '}
            › {activation.hosterName}
          </nav>
        }
        meta={
          <>
            <ActivationLabel state={activation.state} />{' '}
            <Trans>depuis le {shortInstant(activation.since, i18n.locale, today)}</Trans>
          </>
        }
        lead={
          <>
            <b>
              <StandsAt activation={activation} />
            </b>{' '}
            {activation.reason?.sentence}{' '}
            {activation.who !== null && <WhoCanAct who={activation.who} />}
          </>
        }
      />
      <div className="grid">
        <div className="c8 stack">
          <StepPanels activation={activation} />
          {!isOver(activation) && (
            <>
              <ClientPanel tool={activation} />
              <SecondFactorPanel activation={activation} />
            </>
          )}
        </div>
        <aside className="c4 stack">
          <Decide activation={activation} />
          {activation.steps
            .filter(({ key, canConfirm }) => canConfirm && key !== 'configuration')
            .map((step) => (
              <ConfirmPanel key={step.key} activationId={activation.id} step={step} />
            ))}
          {activation.can.resume && <ResumePanel activation={activation} />}
          <ActivationFacts activation={activation} />
          {activation.can.suspend && <SuspendForm activation={activation} />}
          {activation.can.end && <EndForm activation={activation} />}
        </aside>
      </div>
    </>
  );
}

function Decide({ activation }: { activation: Catalog['Activation'] }) {
  const { t } = useLingui();
  const accept = useCommand('catalog', () => acceptActivation(activation));
  const refuse = useCommand('catalog', (message: string) => refuseActivation(activation, message));
  if (!activation.can.accept && !activation.can.refuse) return null;
  return (
    <Panel className="yours" title={<Trans>À vous de décider</Trans>}>
      {activation.message !== null && <p className="pre">{activation.message}</p>}
      <AcceptOrRefuse
        id={activation.id}
        acceptLabel={t`Accepter la demande`}
        refuseLabel={t`Refuser, avec un message`}
        canAccept={activation.can.accept}
        canRefuse={activation.can.refuse}
        pending={accept.isPending || refuse.isPending}
        error={accept.error ?? refuse.error}
        onAccept={() => accept.mutate(undefined)}
        onRefuse={(message) => refuse.mutate(message)}
      />
    </Panel>
  );
}

const isOver = ({ state }: Catalog['Activation']) => state === 'ending' || state === 'ended';

/** What is under way; once it ends, the way in is only history. */
function StepPanels({ activation }: { activation: Catalog['Activation'] }) {
  const { id, steps } = activation;
  const ofEnd = steps.filter(({ key }) => END_STEPS.has(key));
  const before = steps.filter(({ key }) => !END_STEPS.has(key));
  if (ofEnd.length === 0) {
    return (
      <Panel title={<Trans>Les étapes</Trans>}>
        <StepTable activationId={id} steps={before} />
      </Panel>
    );
  }
  return (
    <Panel title={<Trans>Les étapes de l’arrêt</Trans>}>
      <StepTable activationId={id} steps={ofEnd} />
      <Disclosure summary={<Trans>Les étapes de la mise en place</Trans>}>
        <StepTable activationId={id} steps={before} />
      </Disclosure>
    </Panel>
  );
}

function StandsAt({ activation }: { activation: Catalog['Activation'] }) {
  const { state, stepsDone, stepsTotal } = activation;
  if (state === 'active') return <Trans>L’outil est ouvert aux personnes de la structure.</Trans>;
  if (state === 'suspended') return <Trans>L’usage est suspendu.</Trans>;
  return (
    <Plural
      value={stepsDone}
      _0={`Aucune étape sur ${stepsTotal} n’est faite.`}
      one={`Une étape sur ${stepsTotal} est faite.`}
      other={`# étapes sur ${stepsTotal} sont faites.`}
    />
  );
}
