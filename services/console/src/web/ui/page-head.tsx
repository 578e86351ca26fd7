// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, useEffect } from 'react';

type Props = {
  title: string;
  /** Where the title is not in the language of the page. */
  titleLanguage?: 'fr' | undefined;
  crumb?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  /** The sentence that says it all; its first half in bold reads alone. */
  lead?: ReactNode;
};

/** The top of a screen; also names the browser's tab. */
export function PageHead({ title, titleLanguage, crumb, meta, actions, lead }: Props) {
  useEffect(() => {
    document.title = `${title} · essaim`;
  }, [title]);
  return (
    <>
      {crumb}
      <div className="head">
        <div>
          <h1 lang={titleLanguage}>{title}</h1>
          {meta !== undefined && <p className="meta">{meta}</p>}
        </div>
        {actions !== undefined && actions !== false && <div className="actions">{actions}</div>}
      </div>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </>
  );
}
