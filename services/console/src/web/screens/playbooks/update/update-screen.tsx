// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { playbookUpdateQuery } from '../../../api/plan-queries.ts';
import { useHat } from '../../../api/session.ts';
import { inLanguage } from '../../../i18n/in-language.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { mayAuthor } from '../may-author.ts';
import { UpdateReview } from './update-review.tsx';
import '../playbooks.css';
import './update.css';

/** What the nation changed since the base of an own playbook: each is accepted or refused, and the next version published. */
export function UpdateScreen() {
  const { t, i18n } = useLingui();
  const { playbookId } = useParams({ from: '/plans-types/$playbookId/mise-a-jour' });
  const navigate = useNavigate();
  const hat = useHat();
  const { data, error, refetch } = useQuery(playbookUpdateQuery(playbookId));
  if (error !== null && data === undefined) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading />;
  const { own, to, items } = data;
  const { version } = to;
  const count = items.filter(({ state }) => state !== 'kept').length;
  return (
    <>
      <PageHead
        title={t`La version nationale ${version} dans la vôtre`}
        crumb={
          <p className="crumb">
            <Link to="/plans-types">
              <Trans>Plans types</Trans>
            </Link>{' '}
            › {inLanguage(own.title, i18n.locale)}, {own.owner?.shortName}
          </p>
        }
        lead={
          <>
            <b>
              <Plural
                value={count}
                _0="La nation ne change rien de plus."
                one="La nation change un élément."
                other="La nation change # éléments."
              />
            </b>{' '}
            <Trans>Ce que vous refusez reste comme il est chez vous.</Trans>
          </>
        }
      />
      <UpdateReview
        key={`${own.id} ${to.id}`}
        update={data}
        mayDecide={mayAuthor(hat, own)}
        onPublished={(made) =>
          void navigate({ to: '/plans-types', search: { published: String(made) } })
        }
      />
    </>
  );
}
