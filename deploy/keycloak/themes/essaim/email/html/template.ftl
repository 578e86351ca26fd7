<#-- SPDX-License-Identifier: AGPL-3.0-or-later -->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0;padding:24px;background:#F6F2EC;color:#241B27;font:17px/1.5 sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px;background:#FFFDFA;border:1px solid #DCD3C8;border-radius:16px">
<p style="margin:0 0 24px;font-weight:700;font-size:21px;color:#682450">essaim</p>
<#nested>
</div>
</body>
</html>
</#macro>

<#macro paragraph text><p style="margin:0 0 16px">${text}</p></#macro>

<#macro small text><p style="margin:0;color:#574C5C;font-size:15px">${text}</p></#macro>

<#macro button href text><p style="margin:24px 0"><a href="${href}" style="display:inline-block;padding:14px 24px;background:#682450;color:#FFFFFF;border-radius:6px;font-weight:600;text-decoration:none">${text}</a></p></#macro>
