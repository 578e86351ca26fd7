// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const SCOPES: Readonly<Record<string, MessageDescriptor>> = {
  openid: msg`qui vous êtes`,
  profile: msg`votre nom`,
  email: msg`votre adresse électronique`,
  phone: msg`votre téléphone`,
  address: msg`votre adresse postale`,
};

/** What a tool reads by a scope (OpenID Connect Core 5.4), in words; another scope by its own name. */
export function scopeText(i18n: I18n, scope: string): string {
  const words = SCOPES[scope];
  return words === undefined ? scope : i18n._(words);
}
