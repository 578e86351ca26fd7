// SPDX-License-Identifier: AGPL-3.0-or-later

interface Actor {
  readonly organisation: { readonly id: string };
  readonly role: string;
  readonly people: readonly { readonly id: string }[];
}

/** Actors, each group of people of an organisation once, by whatever role they can act. */
export function distinctActors<One extends Actor>(actors: readonly One[]): readonly One[] {
  const byWho = new Map<string, One>();
  for (const actor of actors) {
    const ids = actor.people.map(({ id }) => id).toSorted();
    const who = [actor.organisation.id, ...(ids.length === 0 ? [actor.role] : ids)].join(' ');
    if (!byWho.has(who)) byWho.set(who, actor);
  }
  return [...byWho.values()];
}
