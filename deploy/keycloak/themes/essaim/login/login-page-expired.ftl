<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "lead">
    <p class="lead">${msg("essaimExpiredLead")}</p>
  <#elseif section = "form">
    <div class="stack">
      <a class="btn btn-1 btn-wide" href="${url.loginRestartFlowUrl}">${msg("essaimStartAgain")}</a>
      <a class="btn btn-wide" href="${url.loginAction}">${msg("essaimGoOn")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
