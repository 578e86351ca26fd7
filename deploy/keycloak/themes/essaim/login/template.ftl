<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}" dir="ltr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <title><#nested "header"> · essaim</title>
  <link rel="icon" href="${url.resourcesPath}/img/favicon.svg" type="image/svg+xml">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="module" src="${url.resourcesPath}/js/password.js"></script>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}"></script>
    </#list>
  </#if>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
<svg hidden aria-hidden="true">
  <symbol id="g-error" viewBox="0 0 16 16"><path fill-rule="evenodd" d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5zM3.8 6.9v2.2h8.4V6.9z"/></symbol>
  <symbol id="g-warning" viewBox="0 0 16 16"><path fill-rule="evenodd" d="M8 .9 15.6 14.600H.4zM7 5.800v4h2v-4zm0 5.200v2h2v-2z"/></symbol>
  <symbol id="g-success" viewBox="0 0 16 16"><path fill-rule="evenodd" d="M8 .8a7.200 7.200 0 1 1 0 14.400A7.200 7.200 0 0 1 8 .8zm3.400 4L7 9.200 4.800 7 3.500 8.300 7 11.800l5.700-5.700z"/></symbol>
  <symbol id="g-info" viewBox="0 0 16 16"><path fill-rule="evenodd" d="M8 .8a7.200 7.200 0 1 1 0 14.400A7.200 7.200 0 0 1 8 .8zM7 7v5h2V7zm0-3v2h2V4z"/></symbol>
</svg>
<a class="skip" href="#contenu">${msg("essaimSkip")}</a>
<header class="s-top">
  <span class="brand"><svg viewBox="0 0 28 28" aria-hidden="true"><g class="b1"><rect x="2" y="11" width="7" height="7" rx="2"/><rect x="10.500" y="11" width="7" height="7" rx="2"/><rect x="6" y="19.500" width="7" height="7" rx="2"/><rect x="14.500" y="19.500" width="7" height="7" rx="2"/><rect x="10.500" y="2.500" width="7" height="7" rx="2" opacity=".55"/></g><rect class="b2" x="19" y="6.500" width="7" height="7" rx="2"/></svg><span>essaim</span></span>
  <#if realm.internationalizationEnabled && (locale.supported)?? && locale.supported?size gt 1>
  <nav aria-label="${msg("languages")}">
    <#list locale.supported as other>
      <#if other.languageTag != locale.currentLanguageTag>
    <a class="lang" href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${other.label}</a>
      </#if>
    </#list>
  </nav>
  </#if>
</header>
<main id="contenu" tabindex="-1">
  <div class="card">
    <div>
      <h1><#nested "header"></h1>
      <#nested "lead">
    </div>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <@note kind=message.type text=kcSanitize(message.summary) />
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form action="${url.loginAction}" method="post">
      <input type="hidden" name="tryAnotherWay" value="on">
      <button class="btn btn-wide" type="submit">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
  </div>
  <#if displayInfo>
  <div class="below"><#nested "info"></div>
  </#if>
</main>
<footer class="s-foot"><p><@networkName /></p></footer>
</body>
</html>
</#macro>

<#-- A sentence in a frame: its glyph and colour say the kind, its first paragraph what is wrong, its second what to do. -->
<#macro note kind text hint="" id="">
<div class="note note-${kind}" role="<#if kind == 'error' || kind == 'warning'>alert<#else>status</#if>"<#if id != ""> id="${id}"</#if>>
  <svg class="g" aria-hidden="true"><use href="#g-${kind}"/></svg>
  <div><p><b>${text?no_esc}</b></p><#if hint != ""><p>${hint}</p></#if></div>
</div>
</#macro>

<#-- A password with a button that shows it. -->
<#macro password id name label autocomplete hint="" error="" errorId="" focus=false>
<div class="field<#if error != "" || errorId != ""> bad</#if>">
  <div class="lbl"><label for="${id}">${label}</label><#nested></div>
  <#if hint != ""><span class="hint" id="${id}-hint">${hint}</span></#if>
  <#if error != ""><span class="err" id="${id}-error">${error?no_esc}</span></#if>
  <span class="pw">
    <input class="input" id="${id}" name="${name}" type="password" autocomplete="${autocomplete}"<#if focus> autofocus</#if><#if error != "" || errorId != ""> aria-invalid="true"</#if><#if hint != "" || error != "" || errorId != ""> aria-describedby="<#if hint != "">${id}-hint </#if><#if error != "">${id}-error</#if>${errorId}"</#if>>
    <button class="show" type="button" aria-pressed="false" data-password="${id}" data-show="${msg("essaimShow")}" data-hide="${msg("essaimHide")}" hidden><span data-label>${msg("essaimShow")}</span><span class="vh"> ${msg("essaimThePassword")}</span></button>
  </span>
</div>
</#macro>

<#-- Address of the console, as identity told the realm; empty where it did not. -->
<#function consoleUrl>
  <#local found = msg("essaimConsoleUrl")>
  <#return found?starts_with("http")?then(found, "")>
</#function>

<#macro networkName><#local found = msg("essaimNetworkName")><#if found != "essaimNetworkName">${found}<#else>essaim</#if></#macro>
