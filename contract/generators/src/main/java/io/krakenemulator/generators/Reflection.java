package io.krakenemulator.generators;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Calls what is known by its name only, because it is in generated classes. */
final class Reflection {

    private Reflection() {}

    /** Returns a new object of a class. */
    static Object create(Class<?> type, Object... arguments) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (accepts(constructor, arguments)) {
                constructor.setAccessible(true);
                return unwrap(() -> constructor.newInstance(arguments));
            }
        }
        throw new NoSuchMethodException(type.getName() + " has no constructor for " + Arrays.toString(arguments));
    }

    /** Returns what a method of an object, or a static one of a class, returns. */
    static Object call(Object target, String name, Object... arguments) throws Exception {
        var type = target instanceof Class<?> isStatic ? isStatic : target.getClass();
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && accepts(method, arguments)) {
                return invoke(method, target, arguments);
            }
        }
        throw new NoSuchMethodException(type.getName() + " has no method " + name + Arrays.toString(arguments));
    }

    /** Returns whether an object has a public method of the name. */
    static boolean has(Object target, String name) {
        var type = target instanceof Class<?> isStatic ? isStatic : target.getClass();
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals(name));
    }

    /** Returns what a method returns, and throws what it throws. */
    static Object invoke(Method method, Object target, Object... arguments) throws Exception {
        method.setAccessible(true);
        return unwrap(() -> method.invoke(target instanceof Class<?> ? null : target, arguments));
    }

    private static boolean accepts(Executable executable, Object... arguments) {
        var types = executable.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (arguments[i] == null ? types[i].isPrimitive() : !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Object unwrap(Invocation invocation) throws Exception {
        try {
            return invocation.invoke();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private interface Invocation {
        Object invoke() throws Exception;
    }
}
