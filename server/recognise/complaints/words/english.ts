import type { Lexicon } from "../lexicon.ts";

/** What people say in English. */
export const ENGLISH: Lexicon = {
  language: "en",
  known:
    "(?:the|my|is|are|and|i|to|not|on|from|in|of|for|it|cannot|can'?t|won'?t|doesn'?t|isn'?t|keeps?|mails?|emails?|what|how|why|when|with|all|no|new|any|full|mailbox|account|password|phone|send|sending|receive|receiving|connect|folders?|missing|sync\\w*)(?![\\p{L}'])",
  parts:
    "but (?=\\w)|yet (?=\\w)|while (?=\\w)|whereas|however|although|though|even if|except|and (?=(?:i |it |they )?(?:can|do|does|is|are|still|none|never|not|nobody|keeps?|asks?|won'?t|didn'?t)\\b)|then\\b|so\\b(?! (?:that|much|many))|because|since (?=i|the)",
  words: {
    mail: "repl(?:y|ies)\\b|e-? ?mails?|mails?\\b|messages?|msgs?\\b|post\\b|correspondence|newsletters?|letters?\\b",
    inbox: "in-? ?box|incoming (?:mail|folder)",
    sent: "sent (?:mails?|e-? ?mails?|items?|messages?|folders?|box|ones?|stuff)|(?:the|my|in|into|under|to) sent\\b|sent\\b(?=\\W*$)|sentbox|mails? (?:that )?i (?:have )?sen[dt]|what i sen[dt]|copies of|copy of (?:my|the|what)",
    folder: "(?:sub-?)?folders?|labels?\\b|directories|archive",
    mark: "(?:as |been |be |still |are |is |was |were |already )?(?:un)?read\\b(?! (?:my|the|any|it|them))|i(?:'ve| have)? read\\b|marked|flag(?:s|ged)?\\b|starred|stars\\b|delet\\w*|drafts?|moved?\\b|remov\\w*|archived|answered|junked",
    old: "old(?:er)?\\b|earlier|previous|past\\b|history|historical|years?\\b|before (?:20|last|that|a )|last (?:month|30|week|few|two)|(?:30|thirty|60|90|14|7) days?|one month|a month|months?\\b|all (?:of )?my (?:old )?(?:mails?|e-?mails?|messages)",
    password:
      "pass-? ?(?:word|code|wort|phrase)s?|passwd|pwd\\b|credentials?|crendentials?|pw\\b|login (?:window|prompt|box|screen|dialog|details|data)|log-?in (?:window|prompt|box|screen)|sign-? ?in (?:window|prompt|box|screen|page)|authenticat\\w*|oauth2?|verification window",
    box: "mail-? ?box|in-? ?box|quota|account|mail\\b|e-? ?mail\\b",
    server: "accounts?\\b|provider|mail service|host\\b|port\\b|network",
    others:
      "(?<!(?:from|of|by) (?:my |the |our |other |some |all |external |a )?)(?:recipients?|customers?|clients?\\b(?= (?:do|don|say|did|never|tell|not|get|have|are))|people|nobody|no one|others\\b|friends?|colleagues?|they (?=do|did|never|can)|the other (?:side|party|person|end)|my (?:boss|wife|husband|friend|customer|client|colleague|mother|sister|brother)s?\\b(?!')|receivers?|addressees?|someone i (?:write|wrote|mail))",
    foreign:
      "phish\\w*|scams?\\b|calendars?|appointments?|meetings?|invit\\w+|contacts?(?! (?:the|my|your) (?:server|mail))|address ?book|signatures?|fonts?|dark mode|themes?|toolbar|buttons?|attach\\w*|print\\w*|spam\\b|junk mail|newsletters?|unsubscrib\\w*|keyboard|mouse|wi-?fi password|teams\\b|onedrive|notes?\\b|reminders?|tasks?\\b|auto-?(?:reply|responder)|templates?|encrypt\\w*|translat\\w*|sort\\w*|column|zoom|video|music|photos?|game|parcel|package|letter ?box|phone call|sms\\b|text messages?|whats ?app|wechat|excel|word document|powerpoint|facebook|instagram|car\\b",
    phone: "(?:tele)?phones?\\b|mobile|cell\\b",
    tablet: "tab\\b",
    computer: "computers?|work machine|desk ?top|home machine",
    web: "web ?sites?|provider'?s (?:page|site)|online\\b(?! (?:status|mode))",
    program: "mail (?:program|client)|e-?mail (?:program|client|app)",
    device:
      "(?:other|all|both|two|my|different|several|each|every|one|another) (?:of my )?(?:devices?|machines?|clients?|programs?|apps?|computers)|devices\\b|elsewhere|everywhere|the other\\b",
    arrive:
      "arriv\\w*|gets? to (?:me|us)\\b|mak(?:e|es|ing) it (?:to|into|through)|made it (?:to|into|through)|receiv\\w*|reciev\\w*|recv|com(?:e|es|ing) (?:in|through|into|to my)|came (?:in|through)|gett?(?:s|ing)?\\b(?! (?:rid|back|used|online|on\\b|at\\b|annoy|an error|a error|error|in\\b|into|to\\b|past|delivered|sent|stuck|returned|bounced|asked|prompt|password|logged|the password|worse|slow|started))|got\\b(?! (?:an error|error|asked))|gotten|download\\w*|fetch\\w*|retriev\\w*|incoming|inbound|pull(?:s|ing)?\\b|(?<!(?:after|since|latest|last|recent|the|an?|an) (?:\\w+ )?)updat(?:e|es|ing|uing)\\b(?! (?:the|my|to|of))|refresh\\w*|(?<!\\b(?:send|sent|outgoing|my (?:e-?)?(?:mails?|messages?))\\b.{0,30})deliver\\w*|reach(?:es|ed|ing)? (?:me|my|us)|land(?:s|ed|ing)? in my|show(?:s|ing|ed)? up|popp?(?:s|ing)? up in|(?:load|check)(?:s|ing)? (?:for )?(?:new |my )?(?:mails?|e-?mails?|messages?)|new (?:mail|e-?mail|message)s?",
    send: "send(?:s|ing)?\\b|(?<=\\b(?:send|sent|outgoing|my (?:e-?)?(?:mails?|messages?))\\b.{0,30})deliver\\w*|(?:be|been|being|get|gets|getting|was|were|is|are|not) sent\\b|sent out|outgoing|outbound|goes? out|go(?:es|ing)? (?:out|through|anywhere)|gone out|will not go|won'?t go|leav(?:e|es|ing) (?:my|the) out|(?<=can'?t |cannot |unable to |able to )(?:repl(?:y|ies)|answer|forward)\\b|answer (?:to )?(?:a |any |my )?(?:mail|e-?mail|message)s?|out-? ?box|submit",
    ask: "ask(?:s|ed|ing)?\\b|prompt(?:s|ed|ing)?\\b|want(?:s|ing)? (?:my|me to|the|a)|request(?:s|ing)?\\b|demand\\w*|requir(?:es|ing)|requests?|popp?(?:s|ing|ed)? ?-?up|comes? up|pops\\b|enter(?:ing)?\\b|re-?enter\\w*|typ(?:e|ing)\\b|type in|put(?:ting)? in|input\\w*|need(?:s|ing)? (?:frequent|to be (?:re-?)?(?:entered|typed)|to (?:enter|type|log|sign)|my password)|have to (?:log|sign|enter|type|put)|nag\\w*|bother\\w*|logs? me out|logged out|signs? me out|signed out|kicks? me out",
    accept:
      "remember\\w*|sav(?:e|ed|ing|es)\\b|stor(?:e|ed|ing)\\b|accept\\w*|keep (?:my|the)|recogni[sz]\\w*|reliabl\\w*|stick\\b|take (?:my|the) pass\\w*",
    login:
      "log-? ?(?:in|on)\\b|logging (?:in|on)|log(?:ged)? (?:me )?(?:back )?(?:in|on)(?:to)?\\b|log into|sign-? ?in\\b|signing in|logs? me out|logged out|logging me out|signs? me out|signed out|sign into|authenticat\\w*|authoriz\\w*",
    connect:
      "connect\\w*|reach(?:es|ed)?\\b(?! (?:me|my|us))|access\\w*|open (?:my|the) (?:mail|e-?mail|inbox|account|mailbox)|link\\b|contact(?:ing)? (?:the|my|your) (?:\\w+ )?(?:server|mail)|(?:find|locate) (?:the|my)? ?(?:\\w+ )?server|set(?:ting)? ?up|add(?:ing)? (?:\\w+ ){0,3}(?:account|mail|e-?mail)|get (?:at|on|into) (?:my|the|it)?|get online|use (?:my|any|the) (?:\\w+ ){0,4}(?:account|mail|e-?mail)|load(?:s|ing)?\\b|verify (?:the )?(?:account|server)|configur\\w*|online\\b|respond\\w*|communicat\\w*|establish\\w*",
    work: "work(?:s|ed|ing)?\\b(?! (?:e-?mail|mail|account|computer|machine|pc|phone|laptop))|function(?:s|ing)?\\b|run(?:s|ning)?\\b",
    sync: "(?:re-?)?sync\\w*|match\\b|up to date|mirror\\w*",
    see: "see(?:n)?\\b|show(?:s|ing|ed)? up|show(?:s|n|ing|ed)?\\b(?! up in)|display\\w*|appear\\w*|visible|find\\b|list(?:s|ed)?\\b|there\\b|have\\b|exists?\\b|available|contain\\w*|look\\b|present\\b|turn(?:s|ing)? up",
    not: "lack\\w*|not\\b|n'?t\\b|\\w+n't\\b|cant\\b|cannot|wont\\b|dont\\b|doesnt|didnt|isnt|arent|couldnt|havent|hasnt|no\\b|none\\b|never\\b|nothing|nobody|no one|without|unable|stop(?:s|ped)?\\b|refus\\w*|neither|nor\\b|impossible|no longer|quit\\b|ceased|hardly|any ?more|missing|zero\\b",
    fail: "fail\\w*|error\\w*|problems?\\b|troubles?\\b|issues?\\b|broken|breaks?\\b|broke\\b|crash\\w*|hang(?:s|ing)?\\b|struggl\\w*|difficult\\w*|lost\\b|reject\\w*|denied|blocked|times? out|timed out|time-? ?out|disabled|trying|drops?\\b|dropped|dropping|disconnect\\w*",
    again:
      "again|keep(?:s|ing)?\\b|kept|constant\\w*|every (?:time|day|few|hour|morning|minute|\\d+|single|couple|now|other)|each time|all the time|always|repeated\\w*|over and over|continu\\w*|non-?stop|forever|frequent\\w*|time and|loop\\w*|endless\\w*|permanent\\w*|multiple times|daily|hourly|several times|once more|suddenly|still asks|re-?enter\\w*|wrong every",
    still:
      "still|remain\\w*|stays?\\b|reappear\\w*|re-?appear\\w*|comes? back|came back|coming back|returns?\\b|pop(?:s)? back|again|back (?:in|into|as|to)|resurrect\\w*|revert\\w*|until\\b|reset\\b",
    full: "(?:is|are|now|almost|nearly|completely|too|was|be|getting|shows?|says?|inbox|mailbox|storage|account|it'?s|memory|quota|as|100 ?%) full\\b|full (?:mailbox|inbox|storage|quota|account)|(?:no|out of|not enough|insufficient|running out of|low on|without|any|more|need|increase|enough|lack of) (?:more |the |my |mail ?box |e-?mail |mail |free |available |disk |left )*(?:space|storage|room|quota|capacity|memory)|storage (?:is |has |was )?(?:limit|used|exceed|run|almost|exhaust)|quota\\b[^.]{0,30}(?:exceed|reach|limit|full|maxed|used|over|hit)|(?:exceed\\w*|over|reach\\w*|hit|maxed|above|beyond) (?:\\w+ ){0,4}(?:quota|storage|limit|size|capacity|space)|over ?quota|maxed out|too (?:big|large) (?:mail ?box|inbox)|mail ?box (?:size )?limit|overflow\\w*|(?:9\\d|100) ?%|used up",
    differ:
      "differ\\w*|not the same|mis-?match\\w*|out of sync|inconsisten\\w*|not identical|don'?t agree|disagree|vary|varies|unlike|other (?:mails|messages)|de-?synchroni[sz]ed|two different|another (?:count|number)|more mails|fewer|less (?:mail|e-?mail|message)s?",
    late: "late\\b|delay\\w*|hours? (?:after|late|later|until|before|behind|to)|takes? (?:hours|ages|forever|long|a (?:long|day)|too|so|\\d+)|minutes? late|day late|eventually",
    stuck:
      "frozen|freez\\w*|stuck|piles? up|pil(?:e|es|ing) up|sits?\\b|sitting|queue\\w*|stays? in|remain\\w* in|hang(?:s|ing)? in|waiting in|lie in|pending|in (?:the|my) out-? ?box|remains?",
    bounce:
      "bounc\\w*|undeliver\\w*|non-?delivery|mailer[- ]daemon|(?:come|comes|came|coming|sent|get|gets) back to me|returned (?:to|mail)|delivery (?:status|failure|failed)|rejected by|returned\\b",
    gone: "gone\\b|disappear\\w*|vanish\\w*|missing|lost\\b|delet(?:es|ing|ed) (?:my|them|by itself|from|all|itself)|removes?\\b|empty|greyed|erased|wiped",
    only: "only|just (?:on|in|the|my|a)|nowhere else|solely|none (?:at all )?on|except on",
    wrong:
      "forget\\w*|forgot\\b|los(?:es|ing)\\b|wrong|incorrect|invalid|not correct|reject\\w*|denied|not accepted|declin\\w*|fails?\\b|failed|failing|failure|breaks?|broken",
    empty: "empty|blank|nothing in|no mails? in|nothing(?: new)? in",
    byHand:
      "by hand|manual\\w*|(?:unless|until|only (?:if|when|after)|have to|when|if) (?:i |it )?(?:re)?(?:open|load|start|hit|press|click|refresh|pull|tap|check|reload|restart)\\w*|push\\b|notif\\w*|background",
    nothingNew:
      "nothing (?:\\w+ ){0,2}(?:come|comes|coming|came|arriv\\w*) in?|no (?:new |more |incoming )?(?:e-? ?)?(?:mails?|messages?|post)\\b(?! (?:program|server|client))|nothing (?:new|comes|came|arrives|in my inbox|since|gets)|not (?:a single|one|any|1) (?:new )?(?:e-?)?(?:mail|message)|(?:last|latest|newest|most recent) (?:e-?)?(?:mail|message)s? (?:\\w+ ){0,3}(?:from|was|is|days?)",
    down: "offline|disconnected|server (?:is )?(?:down|dead|unavailable|unreachable|gone)|unreachable|unavailable|not available|no connection|lost connection|connection lost|times? out|timed out|time-? ?out|is down\\b|disconnects|certificate|server identity",
    wish: "how (?:do|can|to|would|should|does|many|much|often)|how to|is (?:there|it possible)|can (?:i|one|you|we|it|outlook|thunderbird)\\b|could (?:i|you|we)|what (?:is|are|does)|which\\b|best\\b|recommend\\w*|i(?:'d| would) like|i want (?:to|a|an)|i wish|please add|feature|where (?:is|do|can|are)|should i|difference between|do i need|thinking of|looking for|who can",
  },
};
