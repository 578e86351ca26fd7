<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<#assign isBad = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!isBad displayInfo=true; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "lead">
    <p class="lead">${msg("essaimLead")}</p>
  <#elseif section = "form">
    <#if isBad>
      <@layout.note kind="error" id="pb" text=kcSanitize(messagesPerField.getFirstError('username','password')) hint=msg("essaimTryAgain") />
    </#if>
    <#if realm.password>
    <form action="${url.loginAction}" method="post" novalidate>
      <#if !usernameHidden??>
      <div class="field<#if isBad> bad</#if>">
        <label for="username">${msg("usernameOrEmail")}</label>
        <input class="input" id="username" name="username" type="text" value="${(login.username!'')}" autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr"<#if !isBad && !(login.username)?has_content> autofocus</#if><#if isBad> aria-invalid="true" aria-describedby="pb"</#if>>
      </div>
      </#if>
      <@layout.password id="password" name="password" label=msg("password") autocomplete="current-password" errorId=isBad?then("pb", "") focus=isBad || (login.username)?has_content>
        <#if realm.resetPasswordAllowed><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if>
      </@layout.password>
      <#if realm.rememberMe && !usernameHidden??>
      <label class="check"><input type="checkbox" name="rememberMe"<#if login.rememberMe??> checked</#if>><span>${msg("rememberMe")}<span class="vh">${msg("essaimNotOnShared")}</span></span></label>
      </#if>
      <input type="hidden" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <button class="btn btn-1 btn-wide" type="submit" name="login" value="1">${msg("doLogIn")}</button>
    </form>
    </#if>
  <#elseif section = "socialProviders">
    <#if realm.password && social?? && social.providers?has_content>
    <p class="or"><span>${msg("essaimOr")}</span></p>
    <div>
      <h2>${msg("essaimRegionTitle")}</h2>
      <p class="hint">${msg("essaimRegionHint")}</p>
      <ul class="stack">
        <#list social.providers as provider>
        <li><a class="btn btn-wide" href="${provider.loginUrl}">${msg("essaimRegionContinue", provider.displayName!)}</a></li>
        </#list>
      </ul>
    </div>
    </#if>
  <#elseif section = "info">
    <details class="disc"><summary>${msg("essaimFirstVisit")}</summary><p>${msg("essaimFirstVisitHelp")}</p></details>
  </#if>
</@layout.registrationLayout>
