// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mapper } from './client-scope.ts';

/** An attribute of assertions, under a plain name, from an attribute of the account. */
export const samlAttribute = (name: string, from: string): Mapper => ({
  name,
  protocolMapper: 'saml-user-attribute-mapper',
  config: {
    'attribute.name': name,
    'attribute.nameformat': 'Basic',
    'friendly.name': name,
    'user.attribute': from,
    'aggregate.attrs': 'false',
  },
});

/** The same from a property of the account, such as its name. */
export const samlProperty = (name: string, from: string): Mapper => ({
  name,
  protocolMapper: 'saml-user-property-mapper',
  config: {
    'attribute.name': name,
    'attribute.nameformat': 'Basic',
    'friendly.name': name,
    'user.attribute': from,
  },
});
