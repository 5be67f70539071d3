/** As Word puts a page on the clipboard: styles, conditional comments, lists as paragraphs, notes, changes, comments. */
export const word =
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} @page WordSection1 {size:595.3pt 841.9pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>The ferry that never sailed</p>
<h1><span lang=EN-GB style='mso-ansi-language:EN-GB'>What is known<o:p></o:p></span></h1>
<p class=MsoNormal><span style='font-family:"Times New Roman",serif;color:red'>The company <b>signed</b> in <i>March</i>, says <a href="https://ferry.example/contract">the contract</a>.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a><o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Two boats</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span>one of steel</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>One harbour</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>First</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Second</p>
<p class=MsoNormal>It cost <del cite="mailto:A" datetime="2026-01-01T10:00"><span>nine</span></del><ins cite="mailto:A"><span>eleven</span></ins> million<a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[A1]</a>.</p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=301 style='width:225pt'><p class=MsoNormal>Year<o:p></o:p></p></td><td><p class=MsoNormal>Boats</p></td></tr><tr><td><p class=MsoNormal>2026</p></td><td><p class=MsoNormal>2</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="_x0000_i1025" style='width:451pt'><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=601 height=338 src="file:///C:/Temp/clip_image002.jpg" v:shapes="_x0000_i1025"><![endif]></p>
<!--EndFragment-->
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"></div>
</body></html>`.replace(
    '<!--EndFragment-->\n',
    `<div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Page 12 of it.</p></div></div>
<div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Check with legal</p></div></div></div>
<!--EndFragment-->\n`,
  );
