<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#if (user.firstName)?has_content>${msg("essaimHelloName", user.firstName)}<#else>${msg("essaimHello")}</#if>

<#if (user.attributes.invitation_organisation)?has_content>
${msg("essaimInvited", user.attributes.invitation_inviter, user.attributes.invitation_organisation, user.attributes.invitation_role)}
<#else>
${msg("essaimInvitedPlain")}
</#if>

${msg("essaimChoose")}

${msg("essaimChooseAction")} :
${link}

${msg("essaimLinkLife", linkExpirationFormatter(linkExpiration))}

${msg("essaimNotExpected")}
