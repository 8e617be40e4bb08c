package io.krakenemulator.boot;

/** Tells the native executable from the JVM. */
final class Executable {

    /**
     * Whether this is a native image. Classes are initialised while an image is built, so this is a constant there. Code
     * behind {@code !NATIVE} is not analysed and does not enter the image.
     */
    static final boolean NATIVE = System.getProperty("org.graalvm.nativeimage.imagecode") != null;

    private Executable() {}
}
