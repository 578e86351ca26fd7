// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { organisationQuery } from '../../api/identity-queries.ts';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';

type Organisation = Identity['Organisation'];

type Props = {
  id: string;
  /** Whether a hat may be here; the services decide in the end. */
  may: (hat: ReturnType<typeof useHat>, of: Organisation) => boolean;
  /** What is said to those who may not. */
  refusal: ReactNode;
  children: (of: Organisation) => ReactNode;
};

/** A page about one organisation, once it is known, for the hats that may be there. */
export function OfOrganisation({ id, may, refusal, children }: Props) {
  const hat = useHat();
  const { data, error, refetch } = useQuery(organisationQuery(id));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (may(hat, data)) return children(data);
  return (
    <Note>
      <p>{refusal}</p>
    </Note>
  );
}
