<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<#assign isBad = messagesPerField.existsError('password','password-confirm')>
<@layout.registrationLayout displayMessage=!isBad && !(message?has_content && message.type == 'warning'); section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "lead">
    <p class="lead">${msg("essaimPasswordLead")}</p>
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post" novalidate>
      <input type="text" name="username" value="${(auth.attemptedUsername!'')}" autocomplete="username" readonly hidden>
      <@layout.password id="password-new" name="password-new" label=msg("passwordNew") autocomplete="new-password" hint=msg("essaimPasswordHint") error=messagesPerField.existsError('password')?then(kcSanitize(messagesPerField.get('password')), "") focus=true />
      <@layout.password id="password-confirm" name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" error=messagesPerField.existsError('password-confirm')?then(kcSanitize(messagesPerField.get('password-confirm')), "") />
      <label class="check"><input type="checkbox" name="logout-sessions" value="on"><span>${msg("logoutOtherSessions")}</span></label>
      <button class="btn btn-1 btn-wide" type="submit">${msg("essaimSavePassword")}</button>
      <#if isAppInitiatedAction??>
      <button class="btn btn-wide" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
