package reeve.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads a property list, plist(5), and takes nothing that is not in order.
public final class PropertyList {
  private PropertyList() {}

  /// The dictionary in a property list.
  ///
  /// @param content bytes, one a char, as the strings that are returned
  public static Map<String, Object> read(String content) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setEntityResolver((id, url) -> new InputSource(new StringReader("")));
      builder.setErrorHandler(null);
      var bytes = new ByteArrayInputStream(content.getBytes(ISO_8859_1));
      Element plist = builder.parse(bytes).getDocumentElement();
      List<Element> children = children(expect("plist", plist));
      return dictionary(expect("dict", children.getFirst()));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Element expect(String name, Element element) {
    if (!element.getTagName().equals(name)) {
      throw new AssertionError("<" + element.getTagName() + "> in place of <" + name + ">");
    }
    return element;
  }

  private static Map<String, Object> dictionary(Element element) {
    Map<String, Object> entries = new LinkedHashMap<>();
    List<Element> children = children(element);
    for (int i = 0; i < children.size(); i += 2) {
      String key = text(expect("key", children.get(i)));
      if (entries.put(key, value(children.get(i + 1))) != null) {
        throw new AssertionError("the key " + key + " twice");
      }
    }
    return entries;
  }

  private static Object value(Element element) {
    return switch (element.getTagName()) {
      case "string" -> text(element);
      case "integer" -> Long.valueOf(text(element));
      case "true" -> children(element).isEmpty();
      case "array" -> children(element).stream().map(PropertyList::value).toList();
      case "dict" -> dictionary(element);
      default -> throw new AssertionError("<" + element.getTagName() + "> is no value");
    };
  }

  private static String text(Element element) {
    if (!children(element).isEmpty()) {
      throw new AssertionError("elements in <" + element.getTagName() + ">");
    }
    return new String(element.getTextContent().getBytes(UTF_8), ISO_8859_1);
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      } else if (node.getNodeType() != Node.COMMENT_NODE
          && !isLeaf(element)
          && !node.getTextContent().isBlank()) {
        throw new AssertionError("text in <" + element.getTagName() + ">");
      }
    }
    return children;
  }

  private static boolean isLeaf(Element element) {
    return List.of("string", "integer", "key").contains(element.getTagName());
  }
}
