package io.krakenemulator.web;

import io.krakenemulator.outcome.AnswerCode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Passes the bytes of the request body to a resource, if the request declares them as JSON in UTF-8.
 *
 * <p>A body without a content type is refused like a body of another type. Django REST Framework, on which the real
 * service is built, does so. A client that forgets the header should find out here.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public final class JsonBytesReader implements ServerMessageBodyReader<byte[]> {

    private final CurrentVertxRequest request;

    JsonBytesReader(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return type == byte[].class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == byte[].class;
    }

    @Override
    public byte[] readFrom(Class<byte[]> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        // RequestBodies has read the body already. A stream would read from the connection again.
        byte[] body = RequestBodies.bytes(request.getCurrent());
        String contentType = context.getRequestHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (body.length > 0 && !isJson(contentType)) {
            throw Failures.unsupportedMediaType(contentType);
        }
        String encoding = context.getRequestHeaders().getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw ApiFailure.of(
                    415,
                    AnswerCode.UNSUPPORTED_MEDIA_TYPE,
                    "Unsupported Content-Encoding \"" + encoding + "\" in request. Send the body as it is.");
        }
        return body;
    }

    @Override
    public byte[] readFrom(
            Class<byte[]> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return body.readAllBytes();
    }

    /** Returns whether a content type is JSON in UTF-8. A wildcard type does not declare the type of the body. */
    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType.split(";");
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].split("=", 2);
            if (parameter[0].strip().equalsIgnoreCase(MediaType.CHARSET_PARAMETER)
                    && !(parameter.length == 2
                            && isUtf8(parameter[1].replace("\"", "").strip()))) {
                return false;
            }
        }
        return parts[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON);
    }

    private static boolean isUtf8(String charset) {
        return charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("utf8");
    }
}
