// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ToolSpecification } from '../../app/ports.ts';
import type { SamlTool } from '../../domain/saml-tool.ts';
import type { ClientSpecification } from '../client-resource.ts';
import { SAML_TOOL_SCOPE } from '../realm/scopes.ts';
import { instanceScope } from './tool.ts';

/**
 * What Keycloak holds of a tool of SAML 2.0: assertions and answers signed, posted to the tool's own addresses;
 * its requests to be signed where it has a certificate. It is told of a sign-out over SOAP only: one that were
 * told through the browser, and failed, would keep everybody's session alive.
 */
export const samlPart = (
  { clientId, redirectUris, backchannelLogoutUri }: ToolSpecification,
  saml: SamlTool,
): Pick<ClientSpecification, 'protocol' | 'attributes' | 'scopes'> => ({
  protocol: 'saml',
  attributes: {
    'saml.assertion.signature': 'true',
    'saml.server.signature': 'true',
    'saml.signature.algorithm': 'RSA_SHA256',
    'saml.client.signature': String(saml.certificate !== undefined),
    'saml.signing.certificate': saml.certificate ?? '',
    'saml.encrypt': 'false',
    'saml.authnstatement': 'true',
    'saml.force.post.binding': 'true',
    saml_force_name_id_format: 'true',
    saml_name_id_format: saml.nameId,
    saml_assertion_consumer_url_post: redirectUris[0] ?? '',
    saml_single_logout_service_url_redirect: saml.logoutRedirectUri ?? '',
    saml_single_logout_service_url_post: saml.logoutPostUri ?? '',
    saml_single_logout_service_url_soap: backchannelLogoutUri ?? '',
  },
  scopes: [SAML_TOOL_SCOPE, instanceScope(clientId)],
});
