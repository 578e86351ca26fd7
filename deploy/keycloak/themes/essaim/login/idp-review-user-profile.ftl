<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=message?has_content && message.type == 'error' && messagesPerField.exists('global'); section>
  <#if section = "header">
    ${msg("essaimReviewTitle")}
  <#elseif section = "lead">
    <p class="lead">${msg("essaimReviewLead")}</p>
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post" novalidate>
      <#list profile.attributes as attribute>
        <#if attribute.name == 'username' || attribute.name == 'locale'>
      <input type="hidden" name="${attribute.name}" value="${attribute.value!''}">
        <#else>
        <#assign isBad = messagesPerField.existsError(attribute.name)>
      <div class="field<#if isBad> bad</#if>">
        <label for="${attribute.name}">${advancedMsg(attribute.displayName!attribute.name)}</label>
        <#if isBad><span class="err" id="${attribute.name}-error" role="alert">${kcSanitize(messagesPerField.get(attribute.name))?no_esc}</span></#if>
        <input class="input" id="${attribute.name}" name="${attribute.name}" type="<#if attribute.name == 'email'>email<#else>text</#if>" value="${attribute.value!''}"<#if attribute.autocomplete??> autocomplete="${attribute.autocomplete}"</#if><#if attribute.required> required</#if><#if attribute.readOnly> readonly</#if><#if isBad> aria-invalid="true" aria-describedby="${attribute.name}-error"</#if>>
      </div>
        </#if>
      </#list>
      <button class="btn btn-1 btn-wide" type="submit">${msg("essaimContinueShort")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
