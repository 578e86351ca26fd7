// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { costModelQuery } from '../../api/cost-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { euros } from '../../format/money.ts';
import { personName } from '../../format/person-name.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PAYING_TIER_WORDS } from '../../words/paying-tier-words.ts';
import { PAYING_TIERS } from '../../words/paying-tiers.ts';
import { CostModelForm } from './cost-model-form.tsx';

/** What users and days cost, who pays what, and the way to settle it. */
export function CostModelPanel() {
  const { data, error, refetch } = useQuery(costModelQuery);
  return (
    <Panel
      className="end"
      id="couts"
      title={<Trans>Modèle économique</Trans>}
      hint={<Trans>Les coûts de tous les plans se comptent ainsi.</Trans>}
    >
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <Model state={data} />}
    </Panel>
  );
}

function Model({ state }: { state: Planning['CostModelState'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { model, changedAt, changedBy } = state;
  const total = euros(model.users.cents, i18n.locale);
  const count = i18n.number(model.users.count);
  const when = changedAt === null ? null : shortInstant(changedAt, i18n.locale, today);
  const who = changedBy === null ? '' : personName(changedBy);
  return (
    <>
      <dl className="kv">
        <dt>
          <Trans>Utilisateurs</Trans>
        </dt>
        <dd>
          <Trans>
            {total} pour {count} utilisateurs
          </Trans>
        </dd>
        {PAYING_TIERS.map((tier) => (
          <RuleLine key={tier} name={i18n._(PAYING_TIER_WORDS[tier])} rule={model.rules[tier]} />
        ))}
      </dl>
      <p className="small muted end">
        {when === null ? (
          <Trans>
            C’est le coût du pilote. Donnez vos prix et vos règles de contribution quand ils sont
            votés.
          </Trans>
        ) : (
          <Trans>
            Arrêté par {who}, {when}.
          </Trans>
        )}
      </p>
      {state.allowed && (
        <Disclosure key={state.revision} summary={<Trans>Changer le modèle économique</Trans>}>
          <CostModelForm state={state} />
        </Disclosure>
      )}
    </>
  );
}

function RuleLine({ name, rule }: { name: string; rule: Planning['ContributionRule'] }) {
  const { i18n } = useLingui();
  const [fixed, perUser] = [rule.fixedCents, rule.perUserCents].map((cents) =>
    euros(cents, i18n.locale),
  );
  const ceiling = rule.ceilingCents === null ? null : euros(rule.ceilingCents, i18n.locale);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {rule.fixedCents === 0 && rule.perUserCents === 0 ? (
          <Trans>rien pour le moment</Trans>
        ) : (
          <Trans>
            {fixed} par structure, et {perUser} par utilisateur
          </Trans>
        )}
        {ceiling !== null && (
          <>
            {' '}
            <Trans>(au plus {ceiling})</Trans>
          </>
        )}
      </dd>
    </>
  );
}
