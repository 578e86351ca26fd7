<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#if (user.firstName)?has_content>${msg("essaimHelloName", user.firstName)}<#else>${msg("essaimHello")}</#if>

${msg("essaimResetWhat")}

${msg("essaimResetAction")} :
${link}

${msg("essaimLinkLife", linkExpirationFormatter(linkExpiration))}

${msg("essaimResetNot")}
