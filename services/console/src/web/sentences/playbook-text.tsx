// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { inLanguage } from '../i18n/in-language.ts';
import { typesetFrench } from '../i18n/typeset-french.ts';

type Text = { fr: string; en: string };

/** The language of a text of a playbook where it is not that of the page: what has no English stays French. */
export function foreignLanguage(text: Text | string, language: string): 'fr' | undefined {
  const isTranslated = typeof text !== 'string' && text.en !== text.fr;
  return language === 'fr' || isTranslated ? undefined : 'fr';
}

/**
 * A text of a playbook. What the playbook gives in French alone is marked as French on an English
 * page, so that screen readers pronounce it rightly.
 * @param text both languages, the same words twice where there is no English; or a French text
 */
export function PlaybookText({ text }: { text: Text | string }) {
  const { i18n } = useLingui();
  const given = typeof text === 'string' ? text : inLanguage(text, i18n.locale);
  const language = foreignLanguage(text, i18n.locale);
  const words = i18n.locale === 'fr' || language === 'fr' ? typesetFrench(given) : given;
  return language === undefined ? words : <span lang={language}>{words}</span>;
}
