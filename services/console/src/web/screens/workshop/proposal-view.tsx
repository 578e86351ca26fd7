// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { proposalQuery } from '../../api/plan-queries.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { PlaybookText } from '../../sentences/playbook-text.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { NotPlacedPanel } from '../campaign/not-placed-panel.tsx';
import { CommitPanel } from './commit-panel.tsx';
import { ComparisonChoicePanel } from './comparison-choice-panel.tsx';
import { ComparisonPanel } from './comparison-panel.tsx';
import { ForecastPanel } from './forecast-panel.tsx';
import { HelpPanel } from './help-panel.tsx';
import { ImprovePanel } from './improve-panel.tsx';
import { MovePanel } from './move-panel.tsx';
import { ProposalLead } from './proposal-lead.tsx';
import { ProposalObjections } from './proposal-objections.tsx';
import { ProposalWaves } from './proposal-waves.tsx';
import { ProvisionalNote } from './provisional-note.tsx';
import { Stepper } from './stepper.tsx';
import { WhyPanel } from './why-panel.tsx';

/** A proposal: waves, dates, who is not placed, why, what changes, and the commitment. */
export function ProposalView({
  proposalId,
  compare,
  mayPlan,
}: {
  proposalId: string;
  compare: string | undefined;
  /** The nation; others read, and regions object. */
  mayPlan: boolean;
}) {
  const { i18n } = useLingui();
  const { data: proposal, error, refetch } = useQuery(proposalQuery(proposalId));
  if (error !== null && proposal === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (proposal === undefined) return <Loading />;
  const other = compare ?? proposal.improves ?? proposal.basedOn ?? undefined;
  const { figures } = proposal;
  const { title, version } = proposal.playbook;
  const { placed, departments } = figures;
  return (
    <>
      <Stepper
        current={proposal.committed === null ? 'comparer' : 'engager'}
        steps={[
          {
            id: 'vagues',
            title: <Trans>Plan type</Trans>,
            detail: <Trans>v{version}</Trans>,
            done: true,
          },
          {
            id: 'vagues',
            title: <Trans>Cohorte</Trans>,
            detail: <Plural value={departments} one="# département" other="# départements" />,
            done: true,
          },
          {
            id: 'vagues',
            title: <Trans>Moyens</Trans>,
            detail: <Trans>déclarés</Trans>,
            done: true,
          },
          {
            id: 'vagues',
            title: <Trans>Proposer</Trans>,
            detail: (
              <Plural
                value={placed}
                one={`# placé sur ${departments}`}
                other={`# placés sur ${departments}`}
              />
            ),
            done: true,
          },
          {
            id: 'comparer',
            title: <Trans>Comparer</Trans>,
            detail: <Trans>déplacer, comprendre</Trans>,
            done: proposal.committed !== null,
          },
          {
            id: 'engager',
            title: <Trans>S’engager</Trans>,
            detail: proposal.committed === null ? <Trans>à la fin</Trans> : <Trans>fait</Trans>,
            done: proposal.committed !== null,
          },
        ]}
      />
      <p className="lead">
        <ProposalLead proposal={proposal} />
      </p>
      <p className="meta">
        <PlaybookText text={title} />
        {proposal.name !== inLanguage(title, i18n.locale) && ` · ${proposal.name}`}
      </p>
      <ProvisionalNote proposal={proposal} />
      <div className="grid" id="comparer">
        {other !== undefined && <ComparisonPanel proposalId={proposalId} other={other} />}
        <div className="c8 stack">
          {mayPlan && <ForecastPanel proposal={proposal} />}
          <ProposalWaves proposal={proposal} />
          <WhyPanel proposal={proposal} />
        </div>
        <div className="c4 stack">
          {other === undefined && <ComparisonChoicePanel proposalId={proposalId} />}
          <ProposalObjections proposal={proposal} mayPlan={mayPlan} />
          {mayPlan && proposal.committed === null && <ImprovePanel proposal={proposal} />}
          {mayPlan && proposal.committed === null && <MovePanel proposal={proposal} />}
          {mayPlan && <HelpPanel proposal={proposal} />}
          <NotPlacedPanel items={proposal.notPlaced} />
        </div>
        {(mayPlan || proposal.committed !== null) && <CommitPanel proposal={proposal} />}
      </div>
    </>
  );
}
