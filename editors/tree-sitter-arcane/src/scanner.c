// Line ends. A line break ends a statement where one may end, unless the next line goes on with it: it begins with `.`, `else`, `catch`,
// `and`, `or` or `??`. Within an extern declaration `->`, `fails`, `with`, `symbol` and `blocking` go on too.

#include "tree_sitter/parser.h"
#include <string.h>

enum Token { LINE_END, CONTINUED };

void *tree_sitter_arcane_external_scanner_create(void) { return NULL; }
void tree_sitter_arcane_external_scanner_destroy(void *scanner) { (void)scanner; }
unsigned tree_sitter_arcane_external_scanner_serialize(void *scanner, char *buffer) {
  (void)scanner;
  (void)buffer;
  return 0;
}
void tree_sitter_arcane_external_scanner_deserialize(void *scanner, const char *buffer, unsigned length) {
  (void)scanner;
  (void)buffer;
  (void)length;
}

static bool is_blank(int32_t sign) {
  return sign == ' ' || sign == '\t' || sign == '\r' || sign == 0xFEFF;
}

static bool is_word(int32_t sign) {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
         (sign >= '0' && sign <= '9') || sign == '_';
}

// Reads the word that comes, as far as it fits.
static void read_word(TSLexer *lexer, char word[12]) {
  unsigned length = 0;
  while (is_word(lexer->lookahead)) {
    if (length < 11) word[length++] = (char)lexer->lookahead;
    lexer->advance(lexer, false);
  }
  word[length] = '\0';
}

static bool is_one_of(const char *word, const char *const *words) {
  for (; *words; words++) {
    if (strcmp(word, *words) == 0) return true;
  }
  return false;
}

bool tree_sitter_arcane_external_scanner_scan(void *scanner, TSLexer *lexer, const bool *valid) {
  (void)scanner;
  if (!valid[LINE_END] && !valid[CONTINUED]) return false;
  while (is_blank(lexer->lookahead)) lexer->advance(lexer, true);
  if (lexer->lookahead != '\n') return false;
  lexer->advance(lexer, false);
  lexer->mark_end(lexer);

  // What the next line with anything on it begins with.
  for (;;) {
    while (is_blank(lexer->lookahead) || lexer->lookahead == '\n') lexer->advance(lexer, false);
    if (lexer->lookahead != '#') break;
    while (lexer->lookahead != '\n' && !lexer->eof(lexer)) lexer->advance(lexer, false);
  }
  static const char *const going_on[] = {"else", "catch", "and", "or", NULL};
  static const char *const foreign[] = {"fails", "with", "symbol", "blocking", NULL};
  char word[12];
  switch (lexer->lookahead) {
    case '.':
      lexer->advance(lexer, false);
      // `..` begins a pattern or a range.
      if (lexer->lookahead != '.') return false;
      break;
    case '?':
      return false;
    case '-':
      lexer->advance(lexer, false);
      if (valid[CONTINUED] && lexer->lookahead == '>') {
        lexer->result_symbol = CONTINUED;
        return true;
      }
      break;
    default:
      read_word(lexer, word);
      if (is_one_of(word, going_on)) return false;
      if (valid[CONTINUED] && is_one_of(word, foreign)) {
        lexer->result_symbol = CONTINUED;
        return true;
      }
  }
  if (!valid[LINE_END]) return false;
  lexer->result_symbol = LINE_END;
  return true;
}
