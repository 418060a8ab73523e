import type { Lexicon } from "../lexicon.ts";

/** What people say in Portuguese; written without accents. */
export const PORTUGUESE: Lexicon = {
  language: "pt",
  known:
    "(?:nao|o|a|os|as|um|uma|meu|meus|minha|minhas|de|do|da|dos|das|em|no|na|nos|nas|e|que|se|por|para|com|desde|consigo|estou|esta|mas|mais|recebo|e-?mails?|mensagens?|senha|caixa|pelo|ao|quando|sem|toda|todo|sempre|ainda|como|apenas|so|foi|ja)(?![\\p{L}])",
  parts: "mas\\b|porem|enquanto|embora|no entanto|so que|porque|e (?=(?:nao|no|na|consigo|posso)\\b)",
  words: {
    mail: "e-?mails?|mensagen\\w*|mensagem|correio|correspondencia|mails?\\b",
    inbox: "caixa de entrada|entrada\\b",
    sent: "(?:itens |mensagens |e-?mails |pasta (?:de )?|caixa de )(?:enviad|expedid)\\w*|enviados\\b|enviadas\\b",
    folder: "(?:sub)?pastas?|marcadores|etiquetas?",
    mark: "(?:nao )?lid[oa]s?\\b|apag\\w*|elimin\\w*|exclu\\w*|delet\\w*|rascunho\\w*|movid\\w*|marcad\\w*|arquivad\\w*",
    old: "antig\\w*|velh[oa]s?\\b|anterior\\w*|ultimos? (?:mes|30|dias)|(?:30|trinta|60|90) dias|meses\\b|mes\\b|anos\\b|passad[oa]s?\\b",
    password:
      "senhas?|palavra[- ]passe|palavras[- ]passe|credencia\\w*|autentica\\w*|password|janela de (?:login|autenticacao)",
    box: "caixa\\b|espaco|armazenamento|cota\\b|quota|conta\\b|memoria|e-?mail\\b|correio",
    server: "servidor\\w*|contas?\\b|provedor\\w*|fornecedor|rede\\b",
    others:
      "(?<!(?:de|dos|do) (?:meus )?)(?:destinatari\\w*|clientes|ninguem|os outros|outras pessoas|as pessoas|meus (?:contatos|amigos|colegas|clientes))\\b(?=.{0,24}(?:receb|cheg|ve))",
    foreign:
      "calendari\\w*|agenda|compromisso\\w*|reuni\\w*|contat?ctos?\\b|contatos\\b|assinatura\\w*|fontes?\\b|anex\\w*|imprim\\w*|impress\\w*|spam|publicidade|teclado|mouse|notas\\b|tarefas|resposta automatica|modelo|criptograf\\w*|ordenar|sms\\b|whatsapp|video|musica|fotos?|encomenda",
    phone: "telefone|celular|telemovel",
    computer: "computador\\w*|pc\\b|portatil",
    web: "site\\b|navegador|internet|pela web|online\\b",
    program: "programa de e-?mail|cliente de e-?mail|aplicativo de e-?mail|app de e-?mail",
    device: "dispositivos?|aparelhos?|outro (?:computador|pc|celular|aparelho)|ambos",
    arrive:
      "receb\\w*|recepcao|recebimento|cheg\\w*|entr(?:a|am|ando)\\b|baix\\w*|descarreg\\w*|transferi\\w*|atualiz\\w*|actualiz\\w*|caem|cai\\b",
    send: "envi(?:o|a|ar|ado|ando|am|e|os|a-los)\\b|mand(?:o|a|ar|ando)\\b|sa(?:i|em|ir|indo)\\b|saida\\b|expedi\\w*|responder|encaminh\\w*|remet\\w*",
    ask: "ped(?:e|em|indo|ir|iu)\\b|pedindo|solicit\\w*|pergunt\\w*|exig\\w*|requer\\w*|introduz\\w*|digit\\w*|inserir|colocar (?:a|minha)|aparece\\b|janela|quer\\b|login (?:de novo|novamente|outra)|desloga\\w*",
    accept: "lembr\\w*|guard\\w*|salv(?:a|ar|as?)\\b|grav\\w*|aceit\\w*|reconhec\\w*|memoriz\\w*|memorizar",
    login:
      "log-?in\\b|logar\\b|iniciar sessao|inicia\\w* sessao|fazer login|autenticar\\w*|entrar (?:na|no) (?:minha|meu)|acessar (?:a )?minha conta",
    connect:
      "conect\\w*|conex\\w*|ligar\\b|ligacao|acess\\w*|aced\\w*|abr(?:ir|e|em)\\b|configur\\w*|adicion\\w*|contact\\w*|carreg\\w*|alcanc\\w*|respond(?:e)\\b|estabelec\\w*",
    work: "funcion\\w*|trabalha\\b",
    sync: "sincron\\w*",
    see: "ve(?:r|jo|em)?\\b|vejo|aparec\\w*|mostr\\w*|exib\\w*|visive\\w*|encontr\\w*|constam?\\b|estao\\b|tem\\b|ha\\b",
    not: "nao\\b|nem\\b|nunca|nada\\b|nenhum\\w*|sem\\b|impossivel|deix(?:ou|aram) de|parou|pararam|ninguem|recus\\w*|impossibilit\\w*",
    fail: "erro\\w*|problem\\w*|falh\\w*|dificuldade\\w*|bloque\\w*|trav\\w*|rejeit\\w*",
    again:
      "sempre|o tempo todo|constantement\\w*|a toda hora|toda hora|todas? as? (?:hora|vez)\\w*|cada (?:vez|dia|hora)|de novo|novamente|repetid\\w*|continu\\w*|outra vez|insist\\w*|frequent\\w*|toda vez|todo dia|direto\\b|fica\\b|volta a|repente",
    still: "ainda|continuam?\\b|volt(?:a|am)\\b|reaparec\\w*|de novo|novamente|permanec\\w*|ficam?\\b",
    full: "chei[ao]s?\\b|lotad[ao]s?|sem espaco|nao (?:ha|tenho|tem)(?: mais)? espaco|(?:espaco|armazenamento|cota|quota|limite|capacidade)\\b.{0,24}(?:esgotad|excedid|ultrapassad|atingid|insuficient|chei)\\w*|(?:exced|ultrapass|ating)\\w* (?:a |o |da |do )?(?:cota|quota|limite|espaco|capacidade)|falta de espaco|espaco insuficiente|estourou",
    differ:
      "diferent\\w*|nao (?:sao|e) (?:os |as |o |a )?(?:mesm|igua)\\w*|nao (?:coincid|correspond|bate)\\w*|divergen\\w*|menos (?:e-?mails|mensagens)",
    late: "atras\\w*|horas depois|demor\\w*|tarde\\b|lent\\w*",
    stuck: "pres[oa]s?\\b|parad[oa]s?\\b|caixa de saida|ficam?\\b|fica\\b|pendente\\w*|na fila|travad\\w*|retid\\w*",
    bounce:
      "volt(?:a|am) (?:com erro|para mim)|devolv\\w*|retorn\\w*|mailer[- ]daemon|undeliver\\w*|nao entregue\\w*|rejeit\\w*",
    gone: "desaparec\\w*|sumi\\w*|sumir\\w*|perdi\\w*|falt(?:a|am)\\b|vazi[ao]s?\\b|apaga(?:ndo)? (?:os|meus|sozinh)\\w*",
    only: "so\\b|somente|apenas|unicamente",
    wrong: "incorret\\w*|incorrect\\w*|errad[ao]s?\\b|invalid\\w*|recus\\w*|falh\\w*|nao (?:e )?valid\\w*|rejeit\\w*",
    empty: "vazi[ao]s?\\b",
    byHand: "manual\\w*|a mao|(?:so|somente|apenas) (?:se|quando|depois)|notificac\\w*|push\\b|segundo plano",
    nothingNew:
      "nenhum(?:a)? (?:nov[ao] )?(?:e-?mail|mensagem)(?! (?:e enviad|sai))|nada (?:chega|novo)|nao (?:ha|tenho|tem) (?:nov[oa]s )?(?:e-?mails|mensagens)",
    fresh: "nov[oa]s (?:e-?mails|mensagens)|(?:e-?mails|mensagens) nov[oa]s",
    down: "offline|desconectad\\w*|desligad\\w*|indisponive\\w*|sem conexao|inacessive\\w*|fora do ar|nao responde|certificad\\w*|tempo (?:limite|esgotado)",
    wish: "como (?:posso|faco|fazer|configur\\w*|cri\\w*|mud\\w*)|e possivel|posso\\b(?!.{0,30}nao)|gostaria|quero|qual\\b|quais\\b|o que (?:e|significa)|existe (?:alguma|um)|tem como",
    all: "ambos|todos\\b|todas\\b|nem\\b",
  },
};
