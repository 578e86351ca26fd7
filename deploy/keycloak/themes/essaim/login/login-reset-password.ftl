<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<#assign isBad = messagesPerField.existsError('username')>
<@layout.registrationLayout displayMessage=!isBad displayInfo=true; section>
  <#if section = "header">
    ${msg("emailForgotTitle")}
  <#elseif section = "lead">
    <p class="lead">${msg("emailInstruction")}</p>
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post" novalidate>
      <div class="field<#if isBad> bad</#if>">
        <label for="username">${msg("usernameOrEmail")}</label>
        <#if isBad><span class="err" id="username-error" role="alert">${kcSanitize(messagesPerField.get('username'))?no_esc}</span></#if>
        <input class="input" id="username" name="username" type="text" value="${(auth.attemptedUsername!'')}" autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr" autofocus<#if isBad> aria-invalid="true" aria-describedby="username-error"</#if>>
      </div>
      <button class="btn btn-1 btn-wide" type="submit">${msg("essaimSendLink")}</button>
    </form>
  <#elseif section = "info">
    <a href="${url.loginUrl}">${msg("backToLogin")}</a>
  </#if>
</@layout.registrationLayout>
