<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<#assign isDenied = message.summary == msg("essaimAccessDenied")>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if isDenied>${msg("essaimAccessDeniedTitle")}<#else>${msg("errorTitle")}</#if>
  <#elseif section = "lead">
    <#if isDenied && (client.name)?has_content><p class="lead">${client.name}</p></#if>
  <#elseif section = "form">
    <@layout.note kind=isDenied?then("warning", "error") text=kcSanitize(message.summary) hint=isDenied?then(msg("essaimAccessDeniedHint"), "") />
    <#if traceId??><p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
    <#if !skipLink??>
      <#if isDenied && layout.consoleUrl() != "">
    <a class="btn btn-1 btn-wide" href="${layout.consoleUrl()}">${msg("essaimBackToTools")}</a>
      <#elseif (client.baseUrl)?has_content>
    <a class="btn btn-1 btn-wide" href="${client.baseUrl}">${msg("backToApplication")}</a>
      </#if>
    </#if>
  </#if>
</@layout.registrationLayout>
