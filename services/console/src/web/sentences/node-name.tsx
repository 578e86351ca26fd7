// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../api/schemas.ts';
import { placeOf } from '../territory/place.ts';
import { PlaybookText } from './playbook-text.tsx';

/** A task or a gate, with the place where it is done. */
export function NodeName({ node }: { node: Planning['NodeRef'] }) {
  return (
    <>
      <PlaybookText text={node.title} />
      {node.organisation !== null && ` (${placeOf(node.organisation)})`}
    </>
  );
}
