<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<#if (user.firstName)?has_content><@layout.paragraph msg("essaimHelloName", user.firstName) /><#else><@layout.paragraph msg("essaimHello") /></#if>
<#if (user.attributes.invitation_organisation)?has_content>
<@layout.paragraph msg("essaimInvited", user.attributes.invitation_inviter, user.attributes.invitation_organisation, user.attributes.invitation_role) />
<#else>
<@layout.paragraph msg("essaimInvitedPlain") />
</#if>
<@layout.paragraph msg("essaimChoose") />
<@layout.button link msg("essaimChooseAction") />
<@layout.paragraph msg("essaimLinkLife", linkExpirationFormatter(linkExpiration)) />
<@layout.small msg("essaimNotExpected") />
</@layout.emailLayout>
