<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if requiredActions??>${msg("essaimActionsTitle")}<#elseif messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
  <#elseif section = "lead">
    <#if requiredActions??>
    <p class="lead">${msg("essaimActionsLead")}</p>
    <#elseif messageHeader??>
    <p class="lead">${message.summary}</p>
    </#if>
  <#elseif section = "form">
    <#if requiredActions??>
    <ul class="todo">
      <#list requiredActions as action>
      <li>${msg("requiredAction.${action}")}</li>
      </#list>
    </ul>
    </#if>
    <#if !skipLink??>
      <#if pageRedirectUri?has_content>
    <a class="btn btn-1 btn-wide" href="${pageRedirectUri}">${msg("essaimContinue")}</a>
      <#elseif actionUri?has_content>
    <a class="btn btn-1 btn-wide" href="${actionUri}">${msg("proceedWithAction")}</a>
      <#elseif layout.consoleUrl() != "">
    <a class="btn btn-1 btn-wide" href="${layout.consoleUrl()}">${msg("essaimContinue")}</a>
      </#if>
    </#if>
  </#if>
</@layout.registrationLayout>
