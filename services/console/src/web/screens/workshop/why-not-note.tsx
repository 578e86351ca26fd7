// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { whyNotQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { placeOf } from '../../territory/place.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';

type WhyNot = Planning['WhyNot'];
type Move = { department: string; wave: number };

function Reason({ reason, answer }: { reason: WhyNot['reasons'][number]; answer: WhyNot }) {
  const region = reason.region === null ? '' : placeOf(reason.region);
  const { wave } = answer;
  if (reason.code === 'wave-full') {
    const size = reason.size ?? 0;
    return (
      <Trans>
        La vague {wave} est complète : elle compte{' '}
        <Plural value={size} one="un département" other="# départements" />.
      </Trans>
    );
  }
  if (reason.code === 'region-full') {
    const most = reason.most ?? 0;
    return (
      <Trans>
        {region} accompagne déjà <Plural value={most} one="un département" other="# départements" />{' '}
        dans la vague {wave} : c’est son maximum.
      </Trans>
    );
  }
  const by = reason.wave ?? 0;
  const least = reason.least ?? 0;
  return (
    <Trans>
      {region} doit avoir <Plural value={least} one="un département" other="# départements" /> d’ici
      la vague {by} : c’est sa part des places.
    </Trans>
  );
}

function Exchange({ exchange }: { exchange: NonNullable<WhyNot['exchange']> }) {
  const { t } = useLingui();
  return (
    <ul className="bullets">
      {exchange.map(({ organisation, readinessScore, from, to }) => {
        const place = placeOf(organisation);
        return (
          <li key={organisation.id}>
            {t`${place} (préparation ${readinessScore}) passerait de la vague ${from} à la vague ${to}.`}
          </li>
        );
      })}
    </ul>
  );
}

/** The moves of an exchange: the department that comes, and those that make room. */
const movesOf = ({ department, wave, exchange }: WhyNot): Move[] => [
  { department: department.key, wave },
  ...(exchange ?? []).map(({ organisation, to }) => ({ department: organisation.key, wave: to })),
];

function KeptOut({ answer, onMove }: { answer: WhyNot; onMove: (moves: Move[]) => void }) {
  const { reasons, exchange, readinessScore } = answer;
  return (
    <>
      {reasons.length > 0 && (
        <ul className="bullets">
          {reasons.map((reason) => (
            <li key={`${reason.code} ${reason.region?.key ?? ''} ${reason.wave ?? ''}`}>
              <Reason reason={reason} answer={answer} />
            </li>
          ))}
        </ul>
      )}
      {exchange === null && (
        <p className="end">
          <Trans>
            Aucun échange ne le permet sans rompre une autre règle : déplacez-le à la main si vous
            l’acceptez.
          </Trans>
        </p>
      )}
      {exchange !== null && exchange.length === 0 && (
        <p>
          <Trans>
            Il y a de la place : seul l’ordre de préparation l’a mis plus loin (préparation{' '}
            {readinessScore}).
          </Trans>
        </p>
      )}
      {exchange !== null && exchange.length > 0 && (
        <>
          <p className="end">
            <Trans>
              Le plus petit échange qui lui ferait place (préparation {readinessScore}) :
            </Trans>
          </p>
          <Exchange exchange={exchange} />
          <p className="actions end">
            <Button onClick={() => onMove(movesOf(answer))}>
              <Trans>Proposer cet échange</Trans>
            </Button>
          </p>
        </>
      )}
    </>
  );
}

type Props = {
  proposalId: string;
  department: string;
  wave: number;
  onMove: (moves: Move[]) => void;
};

/** Why a department is not in a wave, and the smallest exchange that lets it in. */
export function WhyNotNote({ proposalId, department, wave, onMove }: Props) {
  const why = useQuery(whyNotQuery(proposalId, department, wave));
  if (why.error !== null) return <Failure error={why.error} onRetry={() => void why.refetch()} />;
  if (why.data === undefined) return <Loading />;
  const { data } = why;
  if (data.kind === 'there') return null;
  return (
    <Note>
      {data.kind === 'decided' ? (
        <p>
          <Trans>
            La composition de l’une de ces vagues a été décidée à la main ou reprise d’une autre
            proposition : rien ne l’empêche que ce choix.
          </Trans>
        </p>
      ) : (
        <KeptOut answer={data} onMove={onMove} />
      )}
    </Note>
  );
}
