// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, createContext, use } from 'react';

/** Level of the titles inside a card: under the card's own title, under that of a panel, or under the page's. */
export const SubTitleLevel = createContext<2 | 3 | 4>(4);

type Props = { id?: string; children: ReactNode };

/** A title inside a card, at the level that its place in the page asks for. */
export function SubTitle({ id, children }: Props) {
  const Title = `h${use(SubTitleLevel)}` as const;
  return (
    <Title id={id} className="sub-title">
      {children}
    </Title>
  );
}
