package reeve.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads what RFC 8259 allows and nothing else, as far as reeve prints it: objects of strings and
/// numbers, without blanks.
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /// The members of an object, in their order; numbers are [Double]s.
  ///
  /// @param bytes UTF-8, one byte a char
  static Map<String, Object> object(String bytes) {
    Json json = new Json(decoded(bytes));
    Map<String, Object> members = new LinkedHashMap<>();
    json.expect('{');
    do {
      String name = json.string();
      json.expect(':');
      Object before = members.put(name, json.peek() == '"' ? json.string() : json.number());
      json.check(before == null, "a name for the first time");
    } while (json.next() == ',');
    json.at--;
    json.expect('}');
    json.check(json.at == json.text.length(), "the end");
    return members;
  }

  private static String decoded(String bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("not UTF-8: " + bytes, e);
    }
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      check(c >= ' ', "no control character");
      string.append(c == '\\' ? escaped(next()) : c);
    }
    return string.toString();
  }

  private char escaped(char c) {
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(simple);
    }
    check(c == 'u', "an escape");
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      check(digit >= 0, "a hexadecimal digit");
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private Double number() {
    int start = at;
    while ("+-.eE0123456789".indexOf(peek()) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    check(number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?"), "a number");
    return Double.valueOf(number);
  }

  private char peek() {
    check(at < text.length(), "more");
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private void expect(char c) {
    check(next() == c, "" + c);
  }

  private void check(boolean isRight, String expected) {
    if (!isRight) {
      throw new AssertionError("at " + at + " expected " + expected + ": " + text);
    }
  }
}
