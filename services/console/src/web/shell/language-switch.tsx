// SPDX-License-Identifier: AGPL-3.0-or-later
import { useOtherLanguage } from './use-other-language.ts';

/** The other language, named in itself. */
export function LanguageSwitch({ signedIn }: { signedIn: boolean }) {
  const { other, pending, change } = useOtherLanguage(signedIn);
  return (
    <button
      type="button"
      className="icon-btn lang small"
      lang={other}
      {...(pending ? { 'aria-busy': true, 'data-pending': '' } : { onClick: change })}
    >
      {other.toUpperCase()}
      <span className="vh">{other === 'en' ? ': English version' : ' : version française'}</span>
    </button>
  );
}
