// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { outlookQuery } from '../../api/outlook-query.ts';
import { daysBetween } from '../../format/civil-date.ts';
import { NodeName } from '../../sentences/node-name.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CauseWords } from '../workshop/replan-causes.tsx';
import './burn-up.css';

/** What moved general openings since the commitment, what moves most first. */
export function CausesPanel({ campaignId }: { campaignId: string }) {
  const { data } = useQuery(outlookQuery(campaignId));
  if (data === undefined || data.causes.length === 0) return null;
  const { causes, movedDepartments, reference, expectedEnd } = data;
  const shift =
    reference.end === null || expectedEnd === null ? 0 : daysBetween(reference.end, expectedEnd);
  return (
    <Panel
      id="causes"
      title={
        <Plural
          value={causes.length}
          one="Une cause déplace des mises en service"
          other="# causes déplacent des mises en service"
        />
      }
      hint={<EndShift days={shift} />}
    >
      <ol className="causes">
        {causes.map(({ code, node, departments, days }) => (
          <li key={`${code} ${node.key}`}>
            <b className="num">
              <SignedDays days={days} />
            </b>
            <div>
              <p>
                <NodeName node={node} />
              </p>
              <p className="meta">
                <CauseWords code={code} />
                {', '}
                <Plural value={departments} one="# département" other="# départements" />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="small end">
        <Plural
          value={movedDepartments}
          one="Un département a changé de date."
          other="# départements ont changé de date."
        />
      </p>
    </Panel>
  );
}

function EndShift({ days }: { days: number }) {
  if (days === 0) return <Trans>La dernière mise en service reste à sa date de référence.</Trans>;
  return days > 0 ? (
    <Plural
      value={days}
      one="La dernière mise en service recule d’un jour depuis l’engagement."
      other="La dernière mise en service recule de # jours depuis l’engagement."
    />
  ) : (
    <Plural
      value={-days}
      one="La dernière mise en service avance d’un jour depuis l’engagement."
      other="La dernière mise en service avance de # jours depuis l’engagement."
    />
  );
}

function SignedDays({ days }: { days: number }) {
  const { i18n } = useLingui();
  const amount = i18n.number(Math.abs(days));
  return days < 0 ? <Trans>− {amount} j</Trans> : <Trans>+ {amount} j</Trans>;
}
