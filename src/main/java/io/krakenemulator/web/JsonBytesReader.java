package io.krakenemulator.web;

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
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Hands a resource the bytes of its request body, provided that the request says that they are JSON in UTF-8.
 *
 * <p>A body without a content type is refused as one with another type is: the framework that the real service shows
 * itself to be built on does so, and a client that forgets the header should learn it here.
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
        // RequestLimits has read the body already; asking for it as a stream would be asking the connection again.
        byte[] body = request.getCurrent().body().buffer().getBytes();
        String contentType = context.getRequestHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (body.length > 0 && (contentType == null || !isUtf8(mediaType))) {
            throw Failures.unsupportedMediaType(contentType);
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

    private static boolean isUtf8(MediaType mediaType) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null || charset.replace("\"", "").equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }
}
