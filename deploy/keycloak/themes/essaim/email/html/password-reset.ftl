<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<#if (user.firstName)?has_content><@layout.paragraph msg("essaimHelloName", user.firstName) /><#else><@layout.paragraph msg("essaimHello") /></#if>
<@layout.paragraph msg("essaimResetWhat") />
<@layout.button link msg("essaimResetAction") />
<@layout.paragraph msg("essaimLinkLife", linkExpirationFormatter(linkExpiration)) />
<@layout.small msg("essaimResetNot") />
</@layout.emailLayout>
