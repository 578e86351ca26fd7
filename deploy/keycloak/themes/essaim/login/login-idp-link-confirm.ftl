<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("essaimKnownTitle")}
  <#elseif section = "lead">
    <p class="lead">${msg("essaimKnownLead")}</p>
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <button class="btn btn-1 btn-wide" type="submit" name="submitAction" value="linkAccount">${msg("essaimKnownLink")}</button>
    </form>
    <p class="hint">${msg("essaimKnownHint")}</p>
  </#if>
</@layout.registrationLayout>
